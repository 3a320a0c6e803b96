package org.maalestok.statistics.spreadsheets.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maalestok.statistics.accounts.AccountScheme;
import org.maalestok.statistics.accounts.AccountSchemes;
import org.maalestok.statistics.mapping.web.Choice;
import org.maalestok.statistics.mapping.web.Disagreement;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.statistics.mapping.web.TwoForms;
import org.maalestok.statistics.spreadsheets.LeftToOthers;
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
    private static final TwoForms TWO = new TwoForms(List.of());

    private final Spreadsheets spreadsheets;
    private final AccountSchemes schemes;
    private final Ways ways;

    AccountChoice(Spreadsheets spreadsheets, AccountSchemes schemes, Ways ways) {
        this.spreadsheets = spreadsheets;
        this.schemes = schemes;
        this.ways = ways;
    }

    /** Where there is one scheme only there is nothing to ask; each account is a data set of its own, so that the next one withdraws nothing of it. */
    Optional<Upload> obvious(Upload upload) {
        List<AccountScheme> all = schemes.list();
        return all.size() == 1
                ? Optional.of(upload.typed(draft(
                        all.getFirst().code(), dataSet(upload, all.getFirst().code()))))
                : Optional.empty();
    }

    private static Map<String, List<String>> draft(String scheme, String dataSet) {
        return Map.of("scheme", List.of(scheme), "dataSet", List.of(dataSet));
    }

    private String dataSet(Upload upload, String scheme) {
        return spreadsheets.account(upload).map(it -> it.dataSet(scheme)).orElse(scheme);
    }

    View show(Language language, Upload upload, FormErrors errors, HttpServletRequest request) {
        Texts t = Steps.TEXTS.in(language);
        return show(t, upload, errors, Disagreement.none(t), request);
    }

    private View show(Texts t, Upload upload, FormErrors errors, Disagreement conflict, HttpServletRequest request) {
        List<AccountScheme> all = schemes.list();
        String chosen = Ways.typed(upload, "scheme");
        var choices = new ArrayList<Choice>();
        if (all.stream().noneMatch(it -> it.code().equals(chosen))) {
            choices.add(new Choice("", t.get("accounts.scheme.choose"), true));
        }
        all.forEach(it -> choices.add(new Choice(
                it.code(), it.target().title().in(t.language()), it.code().equals(chosen))));
        var page = new AccountsPage(
                Steps.frame(
                        request,
                        t,
                        t.get("accounts.title"),
                        "admin/spreadsheets/" + upload.id(),
                        wrong(t, errors, conflict)),
                t,
                Recognised.sentence(upload, ways.whose(upload), t),
                Steps.address(t.language(), upload, ""),
                upload.version(),
                errors,
                conflict,
                all.isEmpty() ? List.of() : choices,
                t.get("accounts.dataSet.hint", dataSet(upload, t.get("accounts.dataSet.code"))),
                Ways.typed(upload, "dataSet"));
        return new JteView("statistics/spreadsheets/web/accounts.jte", page);
    }

    /** What puts a word before the title: errors, or a simultaneous change. */
    private static FormErrors wrong(Texts t, FormErrors errors, Disagreement conflict) {
        return conflict.isThere() ? FormErrors.at("main", conflict.title()) : errors;
    }

    View choose(Language language, Upload upload, HttpServletRequest request, HttpServletResponse response) {
        Texts t = Steps.TEXTS.in(language);
        Fields chosen = TWO.merged(Fields.of(request), new Fields(upload.draft()), TwoForms.taken(request));
        String scheme = chosen.get("scheme");
        String dataSet = own(upload, scheme, chosen.get("dataSet"));
        Upload typed = upload.typed(draft(scheme, dataSet)).seenAt(Steps.version(request));
        FormErrors errors = errors(scheme, dataSet, t);
        if (!errors.isEmpty()) {
            response.setStatus(FormAnswer.INVALID);
            return show(t, typed, errors, Disagreement.none(t), request);
        }
        if (!spreadsheets.save(typed)) {
            Upload theirs = Steps.find(spreadsheets, String.valueOf(upload.id()));
            if (!chosen(theirs).equals(chosen(typed))) {
                response.setStatus(FormAnswer.MEANWHILE);
                return show(t, typed.seenAt(theirs.version()), FormErrors.NONE, conflict(typed, theirs, t), request);
            }
        }
        return FormAnswer.seeOther(Steps.address(language, upload, "preview"));
    }

    private FormErrors errors(String scheme, String dataSet, Texts t) {
        FormErrors errors = FormErrors.NONE;
        if (schemes.find(scheme).isEmpty()) {
            errors = errors.and(
                    "scheme",
                    scheme.isEmpty() ? t.get("accounts.scheme.missing") : t.get("accounts.scheme.unknown", scheme));
        }
        return !dataSet.isEmpty() && (!dataSet.matches(DATA_SET) || dataSet.length() > LONGEST)
                ? errors.and("dataSet", t.get("accounts.dataSet.bad"))
                : errors;
    }

    /** What was typed; where nothing was, or what another scheme would be called by itself, the code that goes with this scheme. */
    private String own(Upload upload, String scheme, String typed) {
        boolean isAnothers = schemes.list().stream()
                .map(AccountScheme::code)
                .anyMatch(it -> !it.equals(scheme) && dataSet(upload, it).equals(typed));
        return (typed.isEmpty() || isAnothers) && schemes.find(scheme).isPresent() ? dataSet(upload, scheme) : typed;
    }

    private Disagreement conflict(Upload mine, Upload theirs, Texts t) {
        var differences = TWO.differences(chosen(mine), chosen(theirs), Optional.empty());
        return Disagreement.of("", Optional.empty(), "", differences, name -> t.get("accounts." + name), t);
    }

    /** What was chosen in the form; which figures stay with other data sets is chosen in the preview, and asked anew when the form is saved. */
    private static Fields chosen(Upload upload) {
        return new Fields(upload.draft()).without(LeftToOthers.FIELD);
    }
}
