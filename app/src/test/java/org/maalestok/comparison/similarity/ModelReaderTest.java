package org.maalestok.comparison.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maalestok.comparison.similarity.SimilarityModel.Scale;
import org.maalestok.comparison.similarity.SimilarityModel.Transformation;

class ModelReaderTest {

    private static final String GOOD = """
            code: no-school
            country: NO
            service: school
            from: 2020
            name: {da: Skole, nb: Skole, en: School}
            variables:
              - code: size
                formula: no.population
                transform: log
                scale: robust
                weight: 2
                name: {da: folketal, nb: folketall, en: inhabitants}
                why: {da: a, nb: b, en: c}
            """;

    @TempDir
    Path folder;

    private ModelsRefused refused(String... files) throws IOException {
        for (int i = 0; i < files.length; i++) {
            Files.writeString(folder.resolve("m%d.yaml".formatted(i)), files[i]);
        }
        var refused = catchThrowableOfType(ModelsRefused.class, () -> ModelReader.readFolder(folder));
        assertThat(refused).isNotNull();
        return refused;
    }

    @Test
    void readsAModelAndNorwayWithoutQuotes() throws IOException {
        Files.writeString(folder.resolve("no-school.yaml"), GOOD);
        var model = ModelReader.readFolder(folder).getFirst();
        assertThat(model.country()).isEqualTo("NO");
        assertThat(model.variables()).singleElement().satisfies(variable -> {
            assertThat(variable.transformation()).isEqualTo(Transformation.LOG);
            assertThat(variable.scale()).isEqualTo(Scale.ROBUST);
            assertThat(variable.formula().codes()).containsExactly("no.population");
            assertThat(variable.weight()).isEqualTo(2);
        });
    }

    @Test
    void noFolderIsNoModels() {
        assertThat(ModelReader.readFolder(folder.resolve("nowhere"))).isEmpty();
    }

    @Test
    void saysAllThatIsWrong() throws IOException {
        var refused = refused(GOOD.replace("transform: log", "transform: square")
                .replace("weight: 2", "weight: -2")
                .replace("formula: no.population", "formula: 1 +")
                .replace("why: {da: a, nb: b, en: c}", "wy: {}"));
        assertThat(refused.faults())
                .anySatisfy(fault -> assertThat(fault)
                        .isEqualTo("m0.yaml: variable size: transform is \"square\"; expected one of none, log."))
                .anySatisfy(fault -> assertThat(fault)
                        .isEqualTo("m0.yaml: variable size: weight is \"-2\"; expected a number from 0 to 100."))
                .anySatisfy(fault -> assertThat(fault).contains("formula is refused"))
                .anySatisfy(fault -> assertThat(fault).contains("wy is not a field"))
                .anySatisfy(fault -> assertThat(fault).contains("why.nb is missing"));
    }

    @Test
    void twoModelsForTheSameYearNeedADecision() throws IOException {
        assertThat(refused(GOOD, GOOD).faults()).singleElement().asString().contains("another year");
    }

    @Test
    void whatIsNoModelIsSaidToBeNone() throws IOException {
        assertThat(refused("- a\n- b\n", "{{{").faults()).hasSize(2);
    }

    @Test
    void theLatestModelThatIsNotForLaterHolds() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), GOOD);
        Files.writeString(
                folder.resolve("b.yaml"), GOOD.replace("2020", "2024").replace("no-school", "no-school-2024"));
        Files.writeString(
                folder.resolve("c.yaml"), GOOD.replace("service: school\n", "").replace("no-school", "no"));
        var models = new SimilarityModels(ModelReader.readFolder(folder));
        assertThat(models.find("NO", "school", 2023))
                .hasValueSatisfying(one -> assertThat(one.code()).isEqualTo("no-school"));
        assertThat(models.find("NO", "school", 2025))
                .hasValueSatisfying(one -> assertThat(one.code()).isEqualTo("no-school-2024"));
        assertThat(models.find("NO", "fire", 2025))
                .hasValueSatisfying(one -> assertThat(one.code()).isEqualTo("no"));
        assertThat(models.find("NO", "school", 2019)).isEmpty();
        assertThat(models.find("DK", "school", 2025)).isEmpty();
    }
}
