package org.maalestok.keyfigures.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.maalestok.keyfigures.Retirement;
import org.maalestok.keyfigures.catalogue.Editor.Edited;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What an indicator has meant over time, and taking it out of use. */
@Controller
class HistoryController {

    private final Desk desk;

    HistoryController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/{language}/admin/indicators/{code}/history")
    View history(@PathVariable Language language, @PathVariable String code, HttpServletRequest request) {
        return new JteView("keyfigures/editor/history.jte", HistoryPage.of(request, desk, language, published(code)));
    }

    private Edited published(String code) {
        Edited edited = desk.get(code);
        if (edited.published().isEmpty()) {
            throw new NotFound("published indicator " + code);
        }
        return edited;
    }

    @GetMapping("/{language}/admin/indicators/{code}/retire")
    View askWhy(@PathVariable Language language, @PathVariable String code, HttpServletRequest request) {
        return new JteView(
                "keyfigures/editor/retire.jte",
                RetirePage.of(request, desk, language, published(code), new Text("", "", ""), RetirePage.Asked.FIRST));
    }

    @PostMapping("/{language}/admin/indicators/{code}/retire")
    View retire(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(name = "why.nb", defaultValue = "") String nb,
            @RequestParam(name = "why.da", defaultValue = "") String da,
            @RequestParam(name = "why.en", defaultValue = "") String en,
            @RequestParam(name = "seen", defaultValue = "") String mark,
            HttpServletRequest request,
            HttpServletResponse response) {
        Edited edited = published(code);
        var why = new Text(da.strip(), nb.strip(), en.strip());
        if (why.nb().isEmpty() || why.da().isEmpty() || why.en().isEmpty()) {
            response.setStatus(FormAnswer.INVALID);
            return new JteView(
                    "keyfigures/editor/retire.jte",
                    RetirePage.of(request, desk, language, edited, why, RetirePage.Asked.INCOMPLETE));
        }
        Optional<Retirement> seen =
                edited.retirement().filter(one -> RetirePage.mark(one).equals(mark));
        if (!desk.editor().retire(code, why, seen, desk.me())) {
            response.setStatus(FormAnswer.MEANWHILE);
            return new JteView(
                    "keyfigures/editor/retire.jte",
                    RetirePage.of(request, desk, language, published(code), why, RetirePage.Asked.MEANWHILE));
        }
        return Desk.onward(language, "admin/indicators/" + code + "?after=retired");
    }

    @PostMapping("/{language}/admin/indicators/{code}/restore")
    View restore(@PathVariable Language language, @PathVariable String code) {
        published(code);
        desk.editor().restore(code);
        return Desk.onward(language, "admin/indicators/" + code + "?after=restored");
    }
}
