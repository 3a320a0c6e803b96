package org.maalestok;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.maalestok.operations.TestStart;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application with the starter data, started and loaded once for all tests that carry this annotation, on a port of its
 * own ({@code @LocalServerPort}). They share one database and only read.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Maalestok.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "maalestok.starter.directory=../starter",
            "spring.main.register-shutdown-hook=false",
            // All tests together are one client, and call far more often than people do.
            "maalestok.opendata.max-calls=1000000"
        })
@ContextConfiguration(initializers = TestStart.class)
public @interface RunningWithStarterData {}
