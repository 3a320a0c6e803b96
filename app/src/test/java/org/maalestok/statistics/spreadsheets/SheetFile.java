package org.maalestok.statistics.spreadsheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.maalestok.municipalities.StarterAreas;
import org.maalestok.statistics.formats.SourceCell;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.formats.TableSink;

/** A file for a test, and what is read from it, figure by figure: {@code 0301 | 2024 | Folketall | 717710}. */
final class SheetFile {

    /** It is 1 September 2026. */
    static final AreaNames AREAS = new AreaNames(StarterAreas.inMemory(), LocalDate.of(2026, 9, 1));

    private final Path file;
    private final String name;

    private SheetFile(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    static SheetFile of(Path file) {
        return new SheetFile(file, file.getFileName().toString());
    }

    static SheetFile csv(String text) {
        return csv(text, StandardCharsets.UTF_8);
    }

    static SheetFile csv(String text, Charset charset) {
        return bytes("tal.csv", text.getBytes(charset));
    }

    static SheetFile xlsx(Workbook workbook) {
        return bytes("tal.xlsx", workbook.bytes());
    }

    static SheetFile bytes(String name, byte[] bytes) {
        try {
            Path file = Files.createTempFile("sheet", ".tmp");
            file.toFile().deleteOnExit();
            return new SheetFile(Files.write(file, bytes), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody makes of a sheet as it is guessed to be laid out. */
    @FunctionalInterface
    interface Look {
        String at(Grid grid, Layout layout) throws IOException, TableRefused;
    }

    String looked(Look look) throws IOException, TableRefused {
        Layout layout = layout();
        try (Grid grid = Grids.open(file, name, layout.encoding(), layout.delimiter())) {
            return look.at(grid, layout);
        }
    }

    Layout layout() throws IOException, TableRefused {
        return layout("");
    }

    Layout layout(String sheet) throws IOException, TableRefused {
        String[] writing = Grids.writing(file, name);
        try (Grid grid = Grids.open(file, name)) {
            String chosen = sheet.isEmpty() ? grid.sheets().getFirst().name() : sheet;
            return LayoutGuess.of(Sample.of(grid, chosen), AREAS, writing[0], writing[1], chosen, name);
        }
    }

    /** The figures, read as the layout was guessed. */
    List<String> figures() throws IOException, TableRefused {
        return figures(layout());
    }

    List<String> figures(UnaryOperator<Layout> correction) throws IOException, TableRefused {
        return figures(correction.apply(layout()));
    }

    List<String> figures(Layout layout) throws IOException, TableRefused {
        var lines = new ArrayList<String>();
        read(layout, new TableSink() {
            private SourceTable table = new SourceTable("", "", "", List.of(), "", List.of());

            @Override
            public void begin(SourceTable begun) {
                table = begun;
            }

            @Override
            public void accept(SourceCell cell) {
                var parts = new ArrayList<String>();
                for (int i = 0; i < cell.at.length; i++) {
                    parts.add(table.dimensions()
                            .get(i)
                            .categories()
                            .get(cell.at[i])
                            .code());
                }
                parts.add(((cell.isNumber ? cell.number().toPlainString() : "") + " " + cell.status).strip());
                lines.add(String.join(" | ", parts));
            }
        });
        return lines;
    }

    Skipped read(Layout layout, TableSink sink) throws IOException, TableRefused {
        try (Grid grid = Grids.open(file, name, layout.encoding(), layout.delimiter())) {
            var delivery = new SheetDelivery(grid, layout);
            delivery.sendTo(sink);
            return delivery.skipped();
        }
    }

    <T> T with(Function<SheetDelivery, T> use) throws IOException, TableRefused {
        Layout layout = layout();
        try (Grid grid = Grids.open(file, name, layout.encoding(), layout.delimiter())) {
            return use.apply(new SheetDelivery(grid, layout));
        }
    }

    /** All there is to do with a file whose contents nobody knows: open every sheet, guess, and read; answers the numbers in order. */
    List<java.math.BigDecimal> numbers() throws IOException, TableRefused {
        var numbers = new ArrayList<java.math.BigDecimal>();
        String[] writing = Grids.writing(file, name);
        try (Grid grid = Grids.open(file, name)) {
            for (Grid.Sheet sheet : grid.sheets()) {
                Layout layout = LayoutGuess.of(
                        Sample.of(grid, sheet.name()), AREAS, writing[0], writing[1], sheet.name(), name);
                new SheetDelivery(grid, layout).sendTo(new TableSink() {
                    @Override
                    public void begin(SourceTable table) {}

                    @Override
                    public void accept(SourceCell cell) {
                        if (cell.isNumber) {
                            numbers.add(cell.number());
                        }
                    }
                });
            }
        }
        return numbers;
    }
}
