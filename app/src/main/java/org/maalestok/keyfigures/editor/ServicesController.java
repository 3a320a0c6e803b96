package org.maalestok.keyfigures.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.maalestok.keyfigures.catalogue.ServiceEditor;
import org.maalestok.keyfigures.editor.ServicesPage.Typed;
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

/** {@code /{lang}/admin/services}: services and the headings that they stand under. */
@Controller
class ServicesController {

    private final Desk desk;
    private final ServiceEditor services;

    ServicesController(Desk desk, ServiceEditor services) {
        this.desk = desk;
        this.services = services;
    }

    @GetMapping("/{language}/admin/services")
    View show(
            @PathVariable Language language,
            @RequestParam(defaultValue = "false") boolean saved,
            HttpServletRequest request) {
        return page(language, Typed.NOTHING, "", saved, request);
    }

    /** Renames. @param of {@code service} or {@code group} */
    @PostMapping("/{language}/admin/services/{of}/{code}")
    View rename(
            @PathVariable Language language,
            @PathVariable String of,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean group = isGroup(of);
        Text now = services.findName(code, group).orElseThrow(() -> new NotFound(of + " " + code));
        var typed = new Typed(of, code, "", text(request, ""));
        if (typed.isIncomplete()) {
            return refused(language, typed, "services.fault.name", request, response);
        }
        Text before = text(request, "before.");
        boolean done =
                group ? services.renameGroup(code, before, typed.name()) : services.rename(code, before, typed.name());
        return done || now.equals(typed.name())
                ? Desk.onward(language, "admin/services?saved=true")
                : refused(language, typed, "services.fault.changed", request, response);
    }

    @PostMapping("/{language}/admin/services/{of}")
    View add(
            @PathVariable Language language,
            @PathVariable String of,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String group,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean isGroup = isGroup(of);
        var typed = new Typed(of + "-new", code.strip(), group, text(request, ""));
        if (!ServiceEditor.isCode(typed.code())) {
            String fault = typed.code().isEmpty() ? "services.fault.noCode" : "services.fault.code";
            return refused(language, typed, fault, request, response);
        }
        if (typed.isIncomplete()) {
            return refused(language, typed, "services.fault.name", request, response);
        }
        if (!isGroup && services.findName(group, true).isEmpty()) {
            return refused(language, typed, "services.fault.group", request, response);
        }
        boolean done = isGroup
                ? services.addGroup(typed.code(), typed.name())
                : services.add(typed.code(), group, typed.name());
        return done
                ? Desk.onward(language, "admin/services?saved=true")
                : refused(language, typed, "services.fault.taken", request, response);
    }

    private static boolean isGroup(String of) {
        return switch (of) {
            case "group" -> true;
            case "service" -> false;
            default -> throw new NotFound("services/" + of);
        };
    }

    private static Text text(HttpServletRequest request, String prefix) {
        return new Text(
                parameter(request, prefix + "da"),
                parameter(request, prefix + "nb"),
                parameter(request, prefix + "en"));
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.replace("\u0000", "").strip();
    }

    private View refused(
            Language language, Typed typed, String error, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(FormAnswer.INVALID);
        return page(language, typed, error, false, request);
    }

    private View page(Language language, Typed typed, String error, boolean saved, HttpServletRequest request) {
        return new JteView(
                "keyfigures/editor/services.jte",
                ServicesPage.of(request, desk, services, language, typed, error, saved));
    }
}
