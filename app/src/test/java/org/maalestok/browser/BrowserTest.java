package org.maalestok.browser;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.maalestok.Maalestok;
import org.maalestok.access.Accounts;
import org.maalestok.access.Membership;
import org.maalestok.access.web.People;
import org.maalestok.operations.TestStart;
import org.maalestok.statistics.sources.StandIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A test in a browser against the whole application with the starter data, started and loaded once for all of them. They only read, so they do
 * not get in each other's way. When a test is over, each window that it opened is asked whether anything went wrong behind its back.
 */
@SpringBootTest(
        classes = Maalestok.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"maalestok.starter.directory=${user.dir}/../starter", "spring.main.register-shutdown-hook=false"})
@ContextConfiguration(initializers = TestStart.class)
abstract class BrowserTest {

    /** Without scripts, as those who have none meet the product. */
    static final Consumer<Browser.NewContextOptions> WITHOUT_SCRIPTS = options -> options.setJavaScriptEnabled(false);

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** A statistics office on the loopback address, for tests that fetch: the source {@code stand-in}. */
    static final StandIn SOURCE = standIn();

    private static StandIn standIn() {
        try {
            return StandIn.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void source(DynamicPropertyRegistry registry) {
        registry.add("maalestok.sources.stand-in.kind", () -> "pxweb-v2");
        registry.add("maalestok.sources.stand-in.address", () -> SOURCE.at("/v2"));
        registry.add("maalestok.sources.stand-in.language", () -> "no");
        List.of("nb", "da", "en")
                .forEach(language -> registry.add("maalestok.sources.stand-in.name." + language, () -> "Kontoret"));
    }

    @RegisterExtension
    @SuppressWarnings("UnusedVariable")
    final BeforeEachCallback chromium = test -> browser = Chromium.of(test);

    private final List<Window> windows = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    private @Nullable Window eyes;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    /** A window of a reader of this language, as wide as on a desk. */
    Window open(Reader reader) {
        return open(reader, options -> {});
    }

    /** A window with what is particular about it. */
    Window open(Reader reader, Consumer<Browser.NewContextOptions> particular) {
        var options = new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale(reader.locale())
                .setViewportSize(1440, 900);
        particular.accept(options);
        var window = new Window(browser.newContext(options), reader);
        windows.add(window);
        return window;
    }

    /** A Norwegian window of somebody who has signed in. */
    Window signedIn(String email) {
        return signedIn(email, options -> {});
    }

    Window signedIn(String email, Consumer<Browser.NewContextOptions> particular) {
        Window window = open(Reader.NORWEGIAN, particular);
        window.signIn(email);
        return window;
    }

    /** Somebody new of the secretariat. */
    String secretariat(String name) {
        String email = email(name);
        accounts.createSecretariat(email, name, People.PASSWORD);
        return email;
    }

    /** Somebody new of Færder. */
    String member(String name) {
        return member(name, "NO-3911");
    }

    String member(String name, String municipality) {
        String email = email(name);
        accounts.createMember(email, name, People.PASSWORD, new Membership(municipality, Membership.Role.MEMBER));
        return email;
    }

    private static String email(String name) {
        return "%s.%d@maalestok.no"
                .formatted(name.toLowerCase(Locale.ROOT).substring(0, name.indexOf(' ')), NEXT.incrementAndGet());
    }

    /** Inspects a page that is looked at in every language. */
    static void inspect(Window window) {
        if (window.reader() == Reader.NORWEGIAN) {
            Inspection.of(window);
        } else {
            Inspection.ofWords(window);
        }
    }

    /** Inspects what somebody without scripts sees. The inspection needs scripts, so it looks with other eyes. */
    void inspect(Window window, String name) {
        if (eyes == null) {
            eyes = open(window.reader());
        }
        eyes.open("privacy");
        eyes.page().setContent(window.page().content());
        Inspection.of(eyes);
        Pictures.take(eyes, name);
    }

    @AfterEach
    void nothingWentWrong(TestInfo test) {
        windows.forEach(Window::close);
        windows.forEach(Window::nothingWentWrong);
    }
}
