package org.maalestok;

import org.maalestok.operations.Start;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The application. Each package below is a capability; start reading in their {@code package-info}. Two of them may call a class alike. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Maalestok {

    static void main(String[] arguments) {
        int exitCode = Start.run(Maalestok.class, arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
