package org.maalestok.access.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says whose form a token was made for, also when the session that the token lay in is gone: {@code secret.account.seconds.proof}, where the proof is
 * an HMAC-SHA256 of the rest with this installation's key. It opens nothing: only a session does. It lets what was typed be put aside for
 * that account and no other.
 */
@Component
class FormSeal {

    /** A form that lay open for longer is not believed any more. */
    private static final Duration BELIEVED = Duration.ofDays(30);

    private static final int PROOF_BYTES = 16;
    private static final Pattern FORM = Pattern.compile(
            "(?<sealed>[\\w-]{1,64}\\.(?<account>\\d{1,18})\\.(?<seconds>\\d{1,12}))\\.(?<proof>[\\w-]{22})");

    private final JdbcClient jdbc;
    private volatile @Nullable SecretKeySpec key;

    FormSeal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The secret with the account sealed to it. */
    String seal(String secret, long account, Instant now) {
        String sealed = secret + "." + account + "." + now.getEpochSecond();
        return sealed + "." + proof(sealed);
    }

    /** The account that the token was made for; empty for a token that is not ours, too old, or was made for nobody. */
    Optional<Long> accountOf(String token, Instant now) {
        Matcher form = FORM.matcher(token);
        if (!form.matches() || !isProof(form.group("proof"), form.group("sealed"))) {
            return Optional.empty();
        }
        Instant made = Instant.ofEpochSecond(Long.parseLong(form.group("seconds")));
        return made.plus(BELIEVED).isAfter(now) ? Optional.of(Long.valueOf(form.group("account"))) : Optional.empty();
    }

    private boolean isProof(String found, String sealed) {
        return MessageDigest.isEqual(bytes(found), bytes(proof(sealed)));
    }

    private String proof(String sealed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            byte[] proof = Arrays.copyOf(mac.doFinal(bytes(sealed)), PROOF_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(proof);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            String stored = jdbc.sql("select key::text from access.form_key")
                    .query(String.class)
                    .single();
            known = new SecretKeySpec(bytes(stored), "HmacSHA256");
            key = known;
        }
        return known;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
