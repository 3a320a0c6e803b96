package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.maalestok.comparison.contributions.Contribution;
import org.maalestok.comparison.contributions.Contribution.End;
import org.maalestok.comparison.contributions.Contribution.Ending;
import org.maalestok.comparison.contributions.Contributions;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Days;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /{lang}/admin/findings/{id}}: where the secretariat hides something improper that a municipality published. */
@Controller
class HidingController {

    private static final String PLACE = "/{language}/admin/findings/{id}";

    private final Contributions contributions;
    private final Areas areas;

    HidingController(Contributions contributions, Areas areas) {
        this.contributions = contributions;
        this.areas = areas;
    }

    @GetMapping(PLACE)
    View ask(@PathVariable Language language, @PathVariable long id, HttpServletRequest request) {
        Contribution one = published(id);
        return one.end()
                .map(end -> gone(one, end, language))
                .orElseGet(() -> page(one, "", FormErrors.NONE, language, request));
    }

    @PostMapping(PLACE)
    View hide(
            @PathVariable Language language,
            @PathVariable long id,
            @RequestParam(name = "reason", defaultValue = "") String sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        Contribution one = published(id);
        if (one.end().isPresent()) {
            return gone(one, one.end().get(), language);
        }
        String reason = sent.replace("\r\n", "\n").strip();
        if (reason.isBlank() || reason.length() > Contributions.LONGEST) {
            response.setStatus(FormAnswer.INVALID);
            Texts t = MunicipalityPages.TEXTS.in(language);
            String wrong =
                    reason.isBlank() ? t.get("hide.empty") : t.get("say.long", reason.length(), Contributions.LONGEST);
            return page(one, reason, FormErrors.at("reason", wrong), language, request);
        }
        boolean done = contributions.hide(one, reason);
        return FormAnswer.seeOther(back(one, language).concat("?done=" + (done ? "hidden" : "already")));
    }

    /** Whoever comes second, or clicks twice, is told that it is so already. */
    private View gone(Contribution one, End end, Language language) {
        String done = end.how() == Ending.HIDDEN ? "hiddenBefore" : "already";
        return FormAnswer.seeOther(back(one, language).concat("?done=" + done));
    }

    private Contribution published(long id) {
        return contributions.findPublished(id).orElseThrow(() -> new NotFound("published contribution " + id));
    }

    private String back(Contribution one, Language language) {
        return new Look(language, null, null)
                .findings(areas.get(one.subject().areaId()), one.subject().service())
                .toString();
    }

    private View page(
            Contribution one, String reason, FormErrors errors, Language language, HttpServletRequest request) {
        Texts t = MunicipalityPages.TEXTS.in(language);
        String title = t.get("hide.title");
        Frame frame = Frame.of(request, language, errors.title(title, language), Step.NONE)
                .underAdmin();
        return new JteView(
                "comparison/web/hiding.jte",
                new HidingPage(
                        frame,
                        t,
                        title,
                        one.id(),
                        one.words(),
                        one.who() + ", " + Days.of(one.when(), language),
                        reason,
                        errors,
                        back(one, language),
                        Contributions.LONGEST));
    }
}
