package org.maalestok;

import org.maalestok.operations.Start;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. Each package below is a capability; start reading in their {@code package-info}. */
@SpringBootApplication
public class Maalestok {

    static void main(String[] arguments) {
        int exitCode = Start.run(Maalestok.class, arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
