package org.maalestok.operations;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder of the embedded database: held by one process at a time, with room enough, and with the generated password. */
final class DataDirectory implements AutoCloseable {

    /** Below this the first start (cluster, starter data, write-ahead log) cannot be trusted to finish. */
    private static final long ROOM_NEEDED_MB = 700;

    private final Path root;
    private @Nullable FileChannel lockFile;

    DataDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Makes the folder and takes hold of it; false when another running Målestok has it. The hold ends with the process, however it ends. */
    boolean take() {
        try {
            Files.createDirectories(root);
            requireRoom();
            lockFile = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockFile.tryLock();
            return lock != null;
        } catch (IOException e) {
            throw new StartupProblem(
                    "The data directory %s cannot be written (%s): give the user that runs Målestok the right to write there, or set DATA_DIR to another folder."
                            .formatted(root, e.getMessage()),
                    e);
        }
    }

    private void requireRoom() throws IOException {
        long free = Files.getFileStore(root).getUsableSpace() / (1024 * 1024);
        if (free < ROOM_NEEDED_MB) {
            throw new StartupProblem(
                    "There are %d MB free where the data directory %s lies, and the database needs at least %d MB: free some space, or set DATA_DIR to a larger disk."
                            .formatted(free, root, ROOM_NEEDED_MB));
        }
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    /** Where the PostgreSQL programs are unpacked. */
    Path programs() {
        return root.resolve("programs");
    }

    Path serverLog() {
        return root.resolve("postgres.log");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    /** Written once the cluster has been made and has started; a cluster without it is the rest of an interrupted first start. */
    Path clusterComplete() {
        return root.resolve("cluster-complete");
    }

    /** The password of the embedded server, generated on the first start and readable by its owner only. */
    String password() throws IOException {
        if (Files.notExists(passwordFile())) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(passwordFile(), ownerOnly);
            Files.writeString(passwordFile(), HexFormat.of().formatHex(random));
        }
        return Files.readString(passwordFile()).strip();
    }

    /** The port of the server that runs on the cluster, as its postmaster wrote it down; empty when none has been started. */
    Optional<Integer> runningPort() {
        return pidFileLine(3).map(Integer::valueOf);
    }

    /** The process of that server, which may have ended long ago. */
    Optional<Long> runningProcess() {
        return pidFileLine(0).map(Long::valueOf);
    }

    private Optional<String> pidFileLine(int line) {
        try {
            var lines = Files.readAllLines(cluster().resolve("postmaster.pid"));
            return lines.size() > line ? Optional.of(lines.get(line).strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        if (lockFile != null) {
            lockFile.close();
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
