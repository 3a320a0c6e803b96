package org.maalestok.statistics.spreadsheets;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.ImportOutcome.Rejected.Clash;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.mapping.MappedFile;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.statistics.mapping.MappedFile.Reason;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Component;

/**
 * The figures of one upload that stay with the data sets that hold them already, because somebody chose so. They are left out of this file alone: what makes
 * figures of it stays as it is, and the next file is asked about anew. The choice is kept in the draft, a line for each key figure and area:
 * {@code no.population NO-3911 2023 2024}.
 */
@Component
public class LeftToOthers {

    /** Its field in the draft; no field of a form. */
    public static final String FIELD = "leftToOthers";

    private static final String HEADER = "indicator,";

    private final Catalogue catalogue;
    private final Areas areas;
    private final PlacesInWords places;

    LeftToOthers(KeyFigures figures, Areas areas, PlacesInWords places) {
        this.catalogue = figures.catalogue();
        this.areas = areas;
        this.places = places;
    }

    private record Figure(String indicator, int areaId, Period period) {}

    /** The upload with these figures left out of it, beside those that were before. */
    public Upload with(Upload upload, List<Clash> clashes) {
        var figures = new HashSet<>(figures(upload));
        clashes.forEach(clash -> clash.places()
                .forEach(place -> figures.add(new Figure(
                        catalogue.getIndicator(clash.indicatorId()).code(),
                        place.areaId(),
                        Period.ofCode(place.period())))));
        return typed(upload, Optional.of(lines(figures)));
    }

    /** The upload with all its figures. */
    public Upload withAll(Upload upload) {
        return typed(upload, Optional.empty());
    }

    /** How many figures are left out. */
    public int count(Upload upload) {
        return figures(upload).size();
    }

    private static Upload typed(Upload upload, Optional<List<String>> lines) {
        var draft = new LinkedHashMap<>(upload.draft());
        draft.remove(FIELD);
        lines.ifPresent(some -> draft.put(FIELD, some));
        return upload.typed(draft);
    }

    private List<String> lines(Set<Figure> figures) {
        var lines = new TreeMap<String, Set<String>>();
        figures.forEach(it -> lines.computeIfAbsent(it.indicator() + " " + code(it), key -> new TreeSet<>())
                .add(it.period().toString()));
        return lines.entrySet().stream()
                .map(it -> it.getKey() + " " + String.join(" ", it.getValue()))
                .toList();
    }

    /** The one of that time: a code may have been another area's before. */
    private String code(Figure figure) {
        Area area = areas.get(figure.areaId());
        return areas.codeOf(area, figure.period().start()).orElse(area.code());
    }

    private Set<Figure> figures(Upload upload) {
        return upload.draft().getOrDefault(FIELD, List.of()).stream()
                .map(line -> line.split(" "))
                .flatMap(words ->
                        Stream.of(words).skip(2).flatMap(period -> figure(words[0], words[1], period).stream()))
                .collect(Collectors.toSet());
    }

    private Optional<Figure> figure(String indicator, String area, String written) {
        return Period.parse(written).flatMap(period -> areas.findByCode(area, period.start())
                .or(() -> areas.findByCode(area))
                .map(found -> new Figure(indicator, found.id(), period)));
    }

    /** Takes the figures that are left out of the file that a mapping wrote. */
    MappedFile without(Upload upload, MappedFile mapped) throws IOException {
        Set<Figure> left = figures(upload);
        if (left.isEmpty()) {
            return mapped;
        }
        List<Figure> taken = taken(mapped.file(), left);
        var reasons =
                Stream.concat(told(taken).stream(), mapped.leftOut().stream()).toList();
        return new MappedFile(mapped.file(), mapped.cells(), mapped.figures() - taken.size(), reasons);
    }

    /** A file that could not be rewritten is nobody's any more. */
    private List<Figure> taken(Path file, Set<Figure> left) throws IOException {
        try {
            return rewrite(file, left);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private List<Figure> rewrite(Path file, Set<Figure> left) throws IOException {
        Path kept = Files.createTempFile(file.getParent(), "figures", ".csv");
        var taken = new ArrayList<Figure>();
        try {
            try (BufferedReader reader = Files.newBufferedReader(file);
                    BufferedWriter writer = Files.newBufferedWriter(kept)) {
                boolean begun = false;
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    Optional<Figure> found = begun ? of(line).filter(left::contains) : Optional.empty();
                    found.ifPresent(taken::add);
                    if (found.isEmpty()) {
                        writer.write(line);
                        writer.write('\n');
                    }
                    begun |= line.startsWith(HEADER);
                }
            }
            Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(kept);
        }
        return taken;
    }

    /** The first three fields of a row; no code and no period is ever quoted. */
    private Optional<Figure> of(String line) {
        String[] fields = line.split(",", 4);
        return fields.length == 4 ? figure(fields[0], fields[1], fields[2]) : Optional.empty();
    }

    /** What is left out, a line for each key figure: <i>Folketall – Færder, Tønsberg: 2023–2024</i>. */
    public List<Text> tell(Upload upload) {
        return told(figures(upload)).stream().map(LeftOut::told).toList();
    }

    private List<LeftOut> told(Collection<Figure> taken) {
        var byIndicator = new TreeMap<String, List<Figure>>();
        taken.forEach(it -> byIndicator
                .computeIfAbsent(it.indicator(), key -> new ArrayList<>())
                .add(it));
        return byIndicator.entrySet().stream()
                .map(it -> new LeftOut(
                        Reason.HELD_ELSEWHERE,
                        it.getKey(),
                        it.getValue().size(),
                        new Text(
                                words(it.getKey(), it.getValue(), Language.DA),
                                words(it.getKey(), it.getValue(), Language.NB),
                                words(it.getKey(), it.getValue(), Language.EN))))
                .toList();
    }

    private String words(String indicator, List<Figure> figures, Language language) {
        String name = catalogue
                .findIndicator(indicator)
                .map(it -> it.words().name().in(language))
                .orElse(indicator);
        var byArea = new TreeMap<Integer, SortedSet<Period>>();
        figures.forEach(
                it -> byArea.computeIfAbsent(it.areaId(), id -> new TreeSet<>()).add(it.period()));
        return name + " – " + String.join("; ", places.of(byArea, language));
    }
}
