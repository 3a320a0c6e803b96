package org.maalestok.operations;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder of the embedded database: held by one process at a time, with room enough, and with the generated password. */
final class DataDirectory implements AutoCloseable {

    /** Below this the first start (cluster, starter data, write-ahead log) cannot be trusted to finish. */
    private static final long ROOM_FOR_FIRST_START_MB = 700;

    /** Below this a database that is there cannot be trusted to go on writing. */
    private static final long ROOM_FOR_LATER_STARTS_MB = 100;

    /** What kind of process holds the folder. */
    enum Holder {
        /** The web application: commands join its database. */
        SERVER,
        /** A command, which ends soon: others wait for it. */
        COMMAND
    }

    private final Path root;
    private @Nullable FileChannel lockFile;

    DataDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Makes the folder and takes hold of it; false when another running Målestok has it. The hold ends with the process, however it ends. */
    boolean take(Holder as) {
        try {
            Files.createDirectories(root);
            if (lockFile == null) {
                lockFile = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            }
            FileLock lock = lockFile.tryLock();
            if (lock == null) {
                return false;
            }
            requireRoom();
            lockFile.truncate(0);
            lockFile.write(ByteBuffer.wrap(
                    "%s %d".formatted(as, ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return true;
        } catch (IOException e) {
            throw new StartupProblem(
                    "The data directory %s cannot be written (%s): give the user that runs Målestok the right to write there, or set DATA_DIR to another folder."
                            .formatted(root, e.getMessage()),
                    e);
        }
    }

    /** Who holds the folder, as they wrote it down; empty while somebody is just taking hold of it, or has ended. */
    Optional<Holder> heldBy() {
        try {
            String[] words = Files.readString(root.resolve("lock")).strip().split(" ");
            boolean lives = words.length == 2
                    && ProcessHandle.of(Long.parseLong(words[1]))
                            .filter(ProcessHandle::isAlive)
                            .isPresent();
            return lives ? Optional.of(Holder.valueOf(words[0])) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void requireRoom() throws IOException {
        long needed = Files.exists(clusterComplete()) ? ROOM_FOR_LATER_STARTS_MB : ROOM_FOR_FIRST_START_MB;
        long free = Files.getFileStore(root).getUsableSpace() / (1024 * 1024);
        if (free < needed) {
            throw new StartupProblem(
                    "There are %d MB free where the data directory %s lies, and the database needs at least %d MB: free some space, or set DATA_DIR to a larger disk."
                            .formatted(free, root, needed));
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
        if (Files.notExists(passwordFile()) || Files.size(passwordFile()) == 0) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path written = Files.createTempFile(root, "password", ".new", ownerOnly);
            Files.writeString(written, HexFormat.of().formatHex(random));
            Files.move(written, passwordFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
