package org.maalestok.statistics.spreadsheets.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Release;
import org.maalestok.keyfigures.Waiting;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Texts;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.View;

/** Where every step of an upload leads once its figures are published; and what is said of one that is not there. */
@ControllerAdvice(basePackageClasses = UploadOverPages.class)
class UploadOverPages {

    private final KeyFigures figures;
    private final Waiting waiting;

    UploadOverPages(KeyFigures figures, Waiting waiting) {
        this.figures = figures;
        this.waiting = waiting;
    }

    @ExceptionHandler(UploadOver.class)
    View show(UploadOver over, HttpServletRequest request, HttpServletResponse response) {
        Language language = language(request);
        return over.published()
                .map(upload -> published(language, upload, request))
                .orElseGet(() -> gone(language, request, response));
    }

    private View published(Language language, Upload upload, HttpServletRequest request) {
        String address = Steps.address(language, upload, "");
        if (!request.getMethod().equals("GET") || !request.getRequestURI().equals(address)) {
            return FormAnswer.seeOther(address);
        }
        Texts t = Steps.TEXTS.in(language);
        int release = upload.published().orElseThrow();
        String title = t.get("over.published", release);
        var frame = Steps.frame(request, t, title, "admin/spreadsheets/" + upload.id(), false);
        var link = new OverPage.Link(frame.href("data/releases/" + release), t.get("over.release", release));
        return view(
                new OverPage(frame, t, title, words(upload, release, t), Optional.of(link), asked(frame, release, t)));
    }

    private Optional<OverPage.Link> asked(Frame frame, int release, Texts t) {
        int count = waiting.countSuspects(release);
        return count == 0
                ? Optional.empty()
                : Optional.of(new OverPage.Link(
                        frame.href("admin/suspects?release=" + release),
                        t.count("over.asked", count, Numbers.in(t.language()).format(count))));
    }

    private String words(Upload upload, int release, Texts t) {
        return figures.listReleases().stream()
                .filter(it -> it.number() == release)
                .map(Release::counts)
                .findFirst()
                .map(it -> Tally.published(upload.fileName(), it, t))
                .orElse(upload.fileName());
    }

    private static View gone(Language language, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        Texts t = Steps.TEXTS.in(language);
        var frame = Steps.frame(request, t, t.get("over.gone"), "admin/spreadsheets", false);
        return view(
                new OverPage(frame, t, t.get("over.gone"), t.get("over.gone.why"), Optional.empty(), Optional.empty()));
    }

    private static View view(OverPage page) {
        return new JteView("statistics/spreadsheets/web/over.jte", page);
    }

    private static Language language(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return Optional.ofNullable(variables instanceof Map<?, ?> all ? all.get("language") : null)
                .flatMap(tag -> Language.find(String.valueOf(tag)))
                .orElse(Language.EN);
    }
}
