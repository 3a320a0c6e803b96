package org.maalestok.statistics.spreadsheets.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** What the pages of an upload have in common. */
final class Steps {

    static final Texts.ByLanguage TEXTS = Texts.beside(Steps.class);

    /** Something in the form has to be corrected. */
    static final int INVALID = 422;

    /** Somebody else has changed it in the meantime. */
    static final int CONFLICT = 409;

    private Steps() {}

    static Upload find(Spreadsheets spreadsheets, String id) {
        return Optional.of(id)
                .filter(it -> it.matches("\\d{1,18}"))
                .flatMap(it -> spreadsheets.find(Long.parseLong(it)))
                .orElseThrow(() -> new NotFound("upload " + id));
    }

    static String address(Language language, Upload upload, String step) {
        return "/%s/admin/spreadsheets/%d%s".formatted(language.tag(), upload.id(), step.isEmpty() ? "" : "/" + step);
    }

    /** @param address of this site */
    static RedirectView seeOther(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }

    /** At the address of the page that shows the form, also when a form came back. */
    static Frame frame(HttpServletRequest request, Texts t, String title, String path, boolean wrong) {
        String shown = wrong ? t.get("error.prefix") + " " + title : title;
        Frame frame = Frame.of(request, t.language(), shown, Step.NONE);
        return frame.at(path)
                .via(t.get("front"), frame.href(""))
                .via(t.get("spreadsheets"), frame.href("admin/spreadsheets"));
    }

    static int version(HttpServletRequest request) {
        String typed = Optional.ofNullable(request.getParameter("version")).orElse("");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
