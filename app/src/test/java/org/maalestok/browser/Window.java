package org.maalestok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.maalestok.access.web.People;

/**
 * One reader in front of one screen. Remembers what went wrong unseen: errors and warnings on the console (a breach of the content security policy
 * is one), scripts that broke off, requests that failed or were answered with an error.
 */
final class Window {

    private final BrowserContext context;
    private final Reader reader;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private int expected;

    Window(BrowserContext context, Reader reader) {
        this.context = context;
        this.reader = reader;
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        page.onConsoleMessage(this::said);
        page.onPageError(error -> faults.add("A script broke off: " + error));
        page.onRequestFailed(this::failed);
        page.onResponse(this::answered);
    }

    private void said(ConsoleMessage message) {
        boolean announced = expected != 0 && message.text().contains("status of " + expected);
        if (List.of("error", "warning").contains(message.type()) && !announced) {
            faults.add("Console %s on %s: %s".formatted(message.type(), page.url(), message.text()));
        }
    }

    /** Leaving a page, a download, and typing on while suggestions are on their way all break requests off, and are meant to. */
    private void failed(Request request) {
        if (!"net::ERR_ABORTED".equals(request.failure())) {
            faults.add("No answer from %s: %s".formatted(request.url(), request.failure()));
        }
    }

    private void answered(Response response) {
        if (response.status() >= 400 && response.status() != expected) {
            faults.add("%d from %s".formatted(response.status(), response.url()));
        }
    }

    /** From now on this answer is no fault: the reader goes where there is nothing, or sends a form with mistakes. */
    Window expecting(int status) {
        expected = status;
        return this;
    }

    Page page() {
        return page;
    }

    Reader reader() {
        return reader;
    }

    /** Opens an address below the reader's language: {@code ""} is the front page. */
    void open(String path) {
        page.navigate("/" + reader.language() + "/" + path);
    }

    /** The link with exactly these words, in the part of the page that is read. */
    Locator link(String words) {
        return main().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    /** The field with exactly this label. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator button(String words) {
        return main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator headerLink(String words) {
        return page.getByRole(AriaRole.BANNER)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator heading() {
        return page.locator("h1");
    }

    Locator main() {
        return page.locator("main");
    }

    /** What is now on the page, as it is read. */
    String text() {
        return main().innerText();
    }

    /** The field with this id, which stands in the address of its fault. */
    void fill(String id, String words) {
        page.locator("#" + id).fill(words);
    }

    /** Fills in the door: the page that this window is at, or the way to it. */
    void signIn(String email) {
        if (!page.url().contains("/sign-in")) {
            open("sign-in");
        }
        fill("email", email);
        fill("password", People.PASSWORD);
        main().locator("form button").click();
        PlaywrightAssertions.assertThat(page).not().hasURL(Pattern.compile("/sign-in"));
    }

    void resize(int width) {
        page.setViewportSize(width, 900);
    }

    void close() {
        context.close();
    }

    /** What went wrong so far was meant to. */
    void forget() {
        faults.clear();
    }

    void nothingWentWrong() {
        assertThat(faults)
                .as("what went wrong behind the %s reader's back", reader)
                .isEmpty();
    }
}
