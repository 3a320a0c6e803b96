package org.maalestok.statistics.spreadsheets.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maalestok.statistics.accounts.AccountScheme;
import org.maalestok.statistics.accounts.AccountSchemes;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Asks which scheme adds accounts up, and which data set the figures shall be. */
@Component
class AccountChoice {

    private static final String DATA_SET = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST = 100;

    private final Spreadsheets spreadsheets;
    private final AccountSchemes schemes;
    private final Ways ways;

    AccountChoice(Spreadsheets spreadsheets, AccountSchemes schemes, Ways ways) {
        this.spreadsheets = spreadsheets;
        this.schemes = schemes;
        this.ways = ways;
    }

    /** Where there is one scheme only there is nothing to ask; each account is a data set of its own, so that the next one withdraws nothing of it. */
    Optional<Upload> obvious(Upload upload) throws IOException, TableRefused {
        List<AccountScheme> all = schemes.list();
        return all.size() == 1
                ? Optional.of(upload.typed(draft(all.getFirst().code(), dataSet(upload, all.getFirst()))))
                : Optional.empty();
    }

    private static Map<String, List<String>> draft(String scheme, String dataSet) {
        return Map.of("scheme", List.of(scheme), "dataSet", List.of(dataSet));
    }

    private String dataSet(Upload upload, AccountScheme scheme) {
        return spreadsheets
                .account(upload)
                .map(it -> it.region().isEmpty()
                        ? "%s-%s".formatted(scheme.code(), it.year())
                        : "%s-%s-%s".formatted(scheme.code(), it.region(), it.year()))
                .orElseGet(scheme::code);
    }

    View show(Language language, Upload upload, FormErrors errors, HttpServletRequest request) throws IOException {
        try {
            return show(language, upload, schemes.list(), errors, request);
        } catch (TableRefused e) {
            var refused = FormErrors.at("scheme", e.refusal().sentence(language));
            return show(language, upload, List.of(), refused, request);
        }
    }

    private View show(
            Language language, Upload upload, List<AccountScheme> all, FormErrors errors, HttpServletRequest request) {
        Texts t = Steps.TEXTS.in(language);
        String chosen = Ways.typed(upload, "scheme");
        List<LayoutPage.Choice> choices = all.stream()
                .map(it -> new LayoutPage.Choice(
                        it.code(), it.target().title().in(language), it.code().equals(chosen)))
                .toList();
        String dataSet = Ways.typed(upload, "dataSet");
        boolean begun = !dataSet.isEmpty() || !errors.isEmpty() || all.isEmpty();
        var page = new AccountsPage(
                Steps.frame(request, t, t.get("accounts.title"), "admin/spreadsheets/" + upload.id(), errors),
                t,
                Recognised.sentence(upload, ways.whose(upload), t),
                Steps.address(language, upload, ""),
                upload.version(),
                errors,
                choices,
                begun ? dataSet : dataSet(upload, all.getFirst()));
        return new JteView("statistics/spreadsheets/web/accounts.jte", page);
    }

    View choose(Language language, Upload upload, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Texts t = Steps.TEXTS.in(language);
        String scheme = Optional.ofNullable(request.getParameter("scheme")).orElse("");
        String dataSet =
                Optional.ofNullable(request.getParameter("dataSet")).orElse("").strip();
        Upload typed = upload.typed(draft(scheme, dataSet)).seenAt(Steps.version(request));
        if (!dataSet.matches(DATA_SET) || dataSet.length() > LONGEST) {
            response.setStatus(FormAnswer.INVALID);
            return show(language, typed, FormErrors.at("dataSet", t.get("accounts.dataSet.bad")), request);
        }
        if (!spreadsheets.save(typed)) {
            response.setStatus(FormAnswer.MEANWHILE);
            var changed = FormErrors.at("dataSet", t.get("accounts.changedMeanwhile"));
            return show(
                    language,
                    typed.seenAt(Steps.find(spreadsheets, String.valueOf(upload.id()))
                            .version()),
                    changed,
                    request);
        }
        return FormAnswer.seeOther(Steps.address(language, upload, "preview"));
    }
}
