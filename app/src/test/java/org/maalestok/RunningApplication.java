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
 * A test against the whole application, started once for all tests that carry this annotation, on a port of its own ({@code @LocalServerPort}) and a
 * fresh database without starter data. Tests share that database: make what you need, and expect others' rows beside yours.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Maalestok.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "maalestok.starter.directory=target/no-starter",
            // At the end the database is stopped first: closing the application properly would wait for it in vain.
            "spring.main.register-shutdown-hook=false"
        })
@ContextConfiguration(initializers = TestStart.class)
public @interface RunningApplication {}
