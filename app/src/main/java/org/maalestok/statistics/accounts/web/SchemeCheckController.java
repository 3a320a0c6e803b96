package org.maalestok.statistics.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.Access;
import org.maalestok.access.User;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.statistics.accounts.AccountSchemes;
import org.maalestok.statistics.accounts.AccountSchemes.Kept;
import org.maalestok.statistics.accounts.AccountSchemes.Turn.Kind;
import org.maalestok.statistics.accounts.web.SchemeCheckPages.Asked;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.Temporary;
import org.maalestok.statistics.spreadsheets.FileKind;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.ui.Days;
import org.maalestok.ui.FileNames;
import org.maalestok.ui.FormAnswer;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The draft of a scheme: checked, tried on an account, taken into use or given up. */
@Controller
class SchemeCheckController {

    private static final long MOST_BYTES = 100L * 1024 * 1024;

    private final AccountSchemes schemes;
    private final Catalogue catalogue;
    private final Spreadsheets spreadsheets;
    private final Access access;
    private final SchemeCheckPages pages;

    SchemeCheckController(
            AccountSchemes schemes,
            Catalogue catalogue,
            Spreadsheets spreadsheets,
            Access access,
            SchemeCheckPages pages) {
        this.schemes = schemes;
        this.catalogue = catalogue;
        this.spreadsheets = spreadsheets;
        this.access = access;
        this.pages = pages;
    }

    /** @param file the number of an uploaded account to try the draft on */
    @GetMapping("/{language}/admin/accounts/{code}/check")
    View check(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String file,
            HttpServletRequest request)
            throws IOException {
        Kept kept = SchemePages.get(schemes, code);
        return kept.draft().isEmpty()
                ? FormAnswer.seeOther(SchemePages.address(language, code, ""))
                : pages.page(new Asked(kept, file, "", ""), language, request);
    }

    /** The account is kept like any other upload: it can be published from there once the scheme is in use. */
    @PostMapping("/{language}/admin/accounts/{code}/try")
    View tryOn(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable MultipartFile account,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Texts t = SchemePages.TEXTS.in(language);
        Kept kept = SchemePages.get(schemes, code);
        if (account == null || account.isEmpty() || account.getSize() > MOST_BYTES) {
            String key = account != null && account.getSize() > MOST_BYTES ? "try.tooLarge" : "try.missing";
            return refused(kept, t.get(key), request, response, t);
        }
        Path copy = Temporary.file("upload", ".tmp");
        try {
            account.transferTo(copy);
            String name = FileNames.of(account);
            if (!FileKind.of(copy).isAccounts()) {
                return refused(kept, t.get("try.noAccount", name), request, response, t);
            }
            String by = access.currentUser().map(User::name).orElse("");
            long id = spreadsheets.receive(copy, name, by);
            return FormAnswer.seeOther(SchemePages.address(language, code, "check") + "?file=" + id + "#trial");
        } catch (TableRefused e) {
            return refused(kept, e.refusal().sentence(language), request, response, t);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private View refused(Kept kept, String words, HttpServletRequest request, HttpServletResponse response, Texts t)
            throws IOException {
        if (kept.draft().isEmpty()) {
            return FormAnswer.seeOther(SchemePages.address(t.language(), kept.code(), ""));
        }
        response.setStatus(FormAnswer.INVALID);
        return pages.page(new Asked(kept, "", words, ""), t.language(), request);
    }

    @PostMapping("/{language}/admin/accounts/{code}/use")
    View use(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int basis,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Texts t = SchemePages.TEXTS.in(language);
        Kept kept = SchemePages.get(schemes, code);
        if (kept.draft().isEmpty()) {
            return meanwhile(language, code);
        }
        var read = new SchemeForm(catalogue, SchemePages.fields(kept), t).read();
        if (read instanceof SchemeForm.Good good && schemes.use(good.scheme(), basis) instanceof AccountSchemes.Done) {
            return FormAnswer.seeOther(SchemePages.address(language, code, "") + "?now=used");
        }
        Kept now = SchemePages.get(schemes, code);
        if (now.draft().isEmpty()) {
            return meanwhile(language, code);
        }
        boolean isGood = read instanceof SchemeForm.Good;
        response.setStatus(isGood ? FormAnswer.MEANWHILE : FormAnswer.INVALID);
        String notice = isGood ? meanwhile(now, t) : t.get("check.unfinished");
        return pages.page(new Asked(now, "", "", notice), language, request);
    }

    /** What somebody did to it after this page was opened. */
    private static String meanwhile(Kept now, Texts t) {
        return now.lastly(Kind.RETIRED)
                .or(() -> now.lastly(Kind.RESTORED))
                .map(it -> t.get("check.meanwhile." + it.kind(), it.by(), Days.andTime(it.at(), t.language())))
                .orElseGet(() -> t.get("check.meanwhile"));
    }

    /** There is no draft any more: somebody else has taken it into use, or given it up. */
    private static View meanwhile(Language language, String code) {
        return FormAnswer.seeOther(SchemePages.address(language, code, "") + "?now=meanwhile");
    }

    @PostMapping("/{language}/admin/accounts/{code}/discard")
    View discard(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int basis,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Kept kept = SchemePages.get(schemes, code);
        if (schemes.discard(code, basis) instanceof AccountSchemes.Done) {
            return FormAnswer.seeOther(
                    kept.inUse().isPresent()
                            ? SchemePages.address(language, code, "") + "?now=discarded"
                            : "/" + language.tag() + "/admin/accounts?discarded");
        }
        if (kept.draft().isEmpty()) {
            return meanwhile(language, code);
        }
        response.setStatus(FormAnswer.MEANWHILE);
        String notice = meanwhile(kept, SchemePages.TEXTS.in(language));
        return pages.page(new Asked(kept, "", "", notice), language, request);
    }
}
