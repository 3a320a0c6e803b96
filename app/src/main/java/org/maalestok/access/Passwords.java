package org.maalestok.access;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes passwords with Argon2id at the strength that the OWASP Password Storage Cheat Sheet asks for: 19 MiB, two passes, one lane, about a
 * tenth of a second. The parameters stand in each hash, so older hashes go on working and are renewed at the next sign-in.
 */
final class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;

    /** Hashes computed at once. Each holds 19 MiB, and a crowd at the door must not push everybody else out of memory. */
    private static final int AT_ONCE = 4;

    /** A hash at today's strength that no password belongs to: an unknown account costs the same time as a known one. */
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5J3Mgc2FsdCEhIQ$bm9ib2R5J3MgaGFzaCwgbm8gcGFzc3dvcmQgZml0cyE";

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return encoder.encode(PasswordRule.normal(password));
        } finally {
            places.release();
        }
    }

    boolean matches(String password, String hash) {
        places.acquireUninterruptibly();
        try {
            return encoder.matches(PasswordRule.normal(password), hash);
        } finally {
            places.release();
        }
    }

    /** Whether the hash is weaker than one made today. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
