package org.maalestok.statistics.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryTest {

    @TempDir
    private Path folder;

    @Test
    void whatAKilledProcessLeftIsDeletedAndNothingThatIsNew() throws Exception {
        Instant now = Instant.now();
        Path abandoned = Files.createDirectory(folder.resolve("release1"));
        Path old = Files.writeString(abandoned.resolve("tal.csv"), "1");
        Path fresh = Files.writeString(folder.resolve("rows2.tmp"), "2");
        for (Path path : new Path[] {old, abandoned}) {
            Files.setLastModifiedTime(path, FileTime.from(now.minus(Duration.ofDays(3))));
        }
        Files.createSymbolicLink(folder.resolve("link"), folder);
        Temporary.deleteOlderThan(folder, now.minus(Duration.ofDays(1)));
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        Files.setLastModifiedTime(abandoned, FileTime.from(now.minus(Duration.ofDays(3))));
        Temporary.deleteOlderThan(folder, now.minus(Duration.ofDays(1)));
        assertThat(abandoned).doesNotExist();
    }

    @Test
    void filesLieInTheFolderOfTheApplication() throws Exception {
        Path file = Temporary.file("rows", ".tmp");
        assertThat(file.getParent()).isEqualTo(Temporary.folder());
        assertThat(file.getParent().getFileName().toString()).startsWith("maalestok-");
        Files.delete(file);
    }
}
