package org.maalestok.statistics.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.statistics.formats.TableRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The schemes that lie as YAML in the folder {@code accounts} of the starter data. They are few and small, and read anew each time: whoever edits one sees it. */
@Component
public class AccountSchemes {

    private final Path folder;

    AccountSchemes(@Value("${maalestok.starter.directory}") String starter) {
        this.folder = Path.of(starter, "accounts");
    }

    /**
     * All of them, by file name.
     *
     * @throws TableRefused when one of them is not a scheme
     */
    public List<AccountScheme> list() throws IOException, TableRefused {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var schemes = new ArrayList<AccountScheme>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList()) {
                schemes.add(SchemeReader.read(file));
            }
        }
        return List.copyOf(schemes);
    }

    /** The one with this code. */
    public Optional<AccountScheme> find(String code) throws IOException, TableRefused {
        return list().stream().filter(it -> it.code().equals(code)).findFirst();
    }
}
