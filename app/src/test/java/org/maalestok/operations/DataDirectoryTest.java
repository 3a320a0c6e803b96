package org.maalestok.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @Test
    void makesOnePasswordForItsOwnerAlone(@TempDir Path folder) throws IOException {
        var directory = new DataDirectory(folder);
        String password = directory.password();
        assertThat(password).hasSize(48).isEqualTo(directory.password());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.passwordFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void takesAnEmptyPasswordFileForNone(@TempDir Path folder) throws IOException {
        var directory = new DataDirectory(folder);
        Files.createFile(directory.passwordFile());
        assertThat(directory.password()).hasSize(48);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(directory.passwordFile());
        }
    }

    @Test
    void saysWhoHoldsIt(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("cluster-complete"));
        try (var directory = new DataDirectory(folder)) {
            assertThat(directory.heldBy()).isEmpty();
            assertThat(directory.take(DataDirectory.Holder.COMMAND)).isTrue();
            assertThat(directory.heldBy()).contains(DataDirectory.Holder.COMMAND);
        }
        Files.writeString(folder.resolve("lock"), "SERVER 999999999");
        assertThat(new DataDirectory(folder).heldBy()).isEmpty();
    }
}
