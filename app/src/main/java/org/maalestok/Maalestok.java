package org.maalestok;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. Each package below is a capability; start reading in their {@code package-info}. */
@SpringBootApplication
public class Maalestok {

    static void main(String[] arguments) {
        SpringApplication.run(Maalestok.class, arguments);
    }
}
