package org.maalestok.opendata.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** What our own interfaces are, in the form that tools read (OpenAPI 3); PxWebApi has a description of its own. */
@Controller
class DescriptionController {

    private final byte[] yaml;
    private final byte[] json;

    DescriptionController() {
        this.yaml = read();
        Object description =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(yaml, StandardCharsets.UTF_8));
        this.json = JsonMapper.shared().writeValueAsBytes(description);
    }

    private static byte[] read() {
        try (var file = DescriptionController.class.getResourceAsStream("openapi.yaml")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping({"/api/openapi", "/api/openapi.json"})
    void json(HttpServletResponse response) throws IOException {
        write("application/json;charset=UTF-8", json, response);
    }

    @GetMapping("/api/openapi.yaml")
    void yaml(HttpServletResponse response) throws IOException {
        write("application/yaml;charset=UTF-8", yaml, response);
    }

    private static void write(String type, byte[] bytes, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
