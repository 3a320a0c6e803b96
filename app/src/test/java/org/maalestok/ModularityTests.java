package org.maalestok;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The direction between the capabilities, as each {@code package-info} states it. */
class ModularityTests {

    /** A library beside the application, not one of its capabilities, although the names begin alike. */
    private static final String ENGINE = "org.maalestok.frontier..";

    @Test
    void capabilitiesLeanOnlyAsTheySay() {
        ApplicationModules.of(Maalestok.class, resideInAPackage(ENGINE)).verify();
    }

    @Test
    void onlyEfficiencyLeansOnTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ENGINE, "org.maalestok.efficiency..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ENGINE)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.maalestok"));
    }
}
