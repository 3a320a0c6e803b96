package org.maalestok.efficiency.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    @Test
    void progressIsShownAtATerminalOnlyAndTakenAway() {
        var silent = new ByteArrayOutputStream();
        new ProgressBar(new PrintStream(silent), false, 0).report(1, 2);
        assertThat(silent.size()).isZero();
        var shown = new ByteArrayOutputStream();
        var bar = new ProgressBar(new PrintStream(shown, true, StandardCharsets.UTF_8), true, 0);
        bar.report(1, 2);
        bar.done();
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r[" + "█".repeat(20) + "·".repeat(20) + "] 50 %\r\u001b[K");
    }
}
