package org.maalestok.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.maalestok.access.UnsentForms;
import org.maalestok.access.web.KeptForm.Field;
import org.maalestok.access.web.KeptForm.Loss;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Component;

/**
 * Puts aside what was typed into a form that came too late: the session had ended, or another one had begun; or too early, while others publish. Works for every form of the
 * product that carries its token; nothing else has to be done for it.
 *
 * <p>The token says, sealed, whose page the form stood on ({@link FormSeal}). Without that nothing is kept: no other site can plant a text
 * here, and no robot fills the table. The text belongs to that account; whoever else signs in in that browser does not get it. Nothing is ever
 * sent by itself: the person sees what happened and sends the form again, under a new token, at an address that checks everything again.
 */
@Component
class FormKeeper implements UnsentForms {

    /** Far more than a person types; a pasted report fits. Names and values together, as they are sent. */
    static final int MOST_CHARACTERS = 256 * 1024;

    /** Told by their names. Forms that consist of such fields are left out by {@link Routes}. */
    private static final List<String> SECRETS = List.of("password", "passord", "adgangskode", "secret");

    /** At the end of an address: of what was sent nothing is kept, as it was a file. */
    static final String ONLY_FILES = "?kept=nothing";

    /** The same: what was typed is kept, the file beside it is not. */
    static final String WITHOUT_FILES = "?kept=words";

    private final FormSeal seal;
    private final KeptForms forms;

    FormKeeper(FormSeal seal, KeptForms forms) {
        this.seal = seal;
        this.forms = forms;
    }

    /** Keeps the form of this request if it is one to keep; the address where its owner finds it. */
    Optional<String> keep(HttpServletRequest request, Language language) {
        return keep(request, language, List.of());
    }

    @Override
    public Optional<String> keepForLater(HttpServletRequest request, Language language) {
        return keep(request, language, List.of(new Field(KeptForm.WAITED, "")));
    }

    private Optional<String> keep(HttpServletRequest request, Language language, List<Field> why) {
        if (!Routes.keeps(request)) {
            return Optional.empty();
        }
        return FormTokens.sentWith(request)
                .flatMap(token -> seal.accountOf(token, Instant.now()))
                .map(account -> formOf(request, account, why))
                .map(form -> "/" + language.tag() + "/me/kept/" + added(form, request) + lossOf(form));
    }

    /** A form that was kept already and could not be carried out again takes the place of the earlier one. */
    private UUID added(KeptForm form, HttpServletRequest request) {
        KeptForm.number(request.getParameter(KeptFormSent.FIELD))
                .ifPresent(earlier -> forms.discard(earlier, form.account()));
        return forms.add(form);
    }

    /** For the words at the door, which must not promise a file that is not here. */
    private static String lossOf(KeptForm form) {
        if (form.loss() != Loss.FILES) {
            return "";
        }
        return form.typed().isEmpty() ? ONLY_FILES : WITHOUT_FILES;
    }

    private static KeptForm formOf(HttpServletRequest request, long account, List<Field> why) {
        List<Field> fields = fieldsOf(request);
        boolean tooLarge = KeptForms.written(fields).length() > MOST_CHARACTERS;
        Loss loss = tooLarge ? Loss.TOO_LARGE : hasFiles(request) ? Loss.FILES : Loss.NOTHING;
        if (loss == Loss.FILES) {
            fields.addAll(filesOf(request));
        }
        fields.addAll(why);
        return new KeptForm(
                UUID.randomUUID(),
                account,
                request.getRequestURI(),
                pageOf(request),
                Routes.openTo(request),
                loss,
                tooLarge ? why : fields,
                Instant.now());
    }

    private static List<Field> fieldsOf(HttpServletRequest request) {
        var fields = new ArrayList<Field>();
        request.getParameterMap().forEach((name, values) -> {
            if (!isSecret(name)) {
                for (String value : values) {
                    fields.add(new Field(name, value));
                }
            }
        });
        return fields;
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.equals(FormTokens.FIELD)
                || name.equals(KeptFormSent.FIELD)
                || SECRETS.stream().anyMatch(lower::contains);
    }

    private static boolean hasFiles(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return false;
        }
        try {
            return request.getParts().stream().anyMatch(FormKeeper::isFile);
        } catch (IOException | ServletException | IllegalStateException e) {
            return true; // too large or cut off: there was something
        }
    }

    /** What the files were called, so that their owner knows which to choose again. */
    private static List<Field> filesOf(HttpServletRequest request) {
        try {
            return request.getParts().stream()
                    .filter(FormKeeper::isFile)
                    .map(part -> new Field(KeptForm.FILE, part.getSubmittedFileName()))
                    .toList();
        } catch (IOException | ServletException | IllegalStateException e) {
            return List.of();
        }
    }

    private static boolean isFile(Part part) {
        String name = part.getSubmittedFileName();
        return name != null && !name.isEmpty();
    }

    /** Where the form stood, when the browser says so and it is a page of ours. */
    static String pageOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Referer"))
                .flatMap(address -> localPart(address, request.getServerName()))
                .filter(ReturnAddress::isLocal)
                .orElse("");
    }

    private static Optional<String> localPart(String address, String host) {
        try {
            URI uri = URI.create(address);
            String query = uri.getRawQuery();
            boolean ours = host.equalsIgnoreCase(uri.getHost());
            return ours ? Optional.of(uri.getRawPath() + (query == null ? "" : "?" + query)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
