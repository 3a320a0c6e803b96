package org.maalestok.statistics.spreadsheets.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;

/** What the pages of an upload have in common. */
final class Steps {

    static final Texts.ByLanguage TEXTS = Texts.beside(Steps.class);

    private Steps() {}

    /** @throws UploadOver when it is not there, or needs nobody any more */
    static Upload find(Spreadsheets spreadsheets, String id) {
        Optional<Upload> found = Optional.of(id)
                .filter(it -> it.matches("\\d{1,18}"))
                .flatMap(it -> spreadsheets.find(Long.parseLong(it)));
        return found.filter(it -> it.published().isEmpty()).orElseThrow(() -> new UploadOver(found));
    }

    static String address(Language language, Upload upload, String step) {
        return "/%s/admin/spreadsheets/%d%s".formatted(language.tag(), upload.id(), step.isEmpty() ? "" : "/" + step);
    }

    /** At the address of the page that shows the form, also when a form came back. */
    static Frame frame(HttpServletRequest request, Texts t, String title, String path, boolean wrong) {
        return frame(request, t, title, path, wrong ? FormErrors.at("main", title) : FormErrors.NONE);
    }

    /** The same for a page whose errors stand at fields. */
    static Frame frame(HttpServletRequest request, Texts t, String title, String path, FormErrors errors) {
        Frame frame = Frame.of(request, t.language(), errors.title(title, t.language()), Step.NONE);
        return frame.at(path).underAdmin().via(t.get("spreadsheets"), frame.href("admin/spreadsheets"));
    }

    static int version(HttpServletRequest request) {
        String typed = Optional.ofNullable(request.getParameter("version")).orElse("");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
