package org.maalestok.statistics.spreadsheets.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.accounts.AccountScheme;
import org.maalestok.statistics.accounts.AccountSchemes;
import org.maalestok.statistics.formats.TableRefused;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.statistics.mapping.web.MappingForm;
import org.maalestok.statistics.spreadsheets.AccountHead;
import org.maalestok.statistics.spreadsheets.SheetLook;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.statistics.spreadsheets.Upload;
import org.maalestok.statistics.spreadsheets.Way;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Finds out how the file of an upload becomes figures, once its draft says enough. */
@Component
class Ways {

    private static final Texts.ByLanguage MAPPING = Texts.beside(MappingForm.class);

    private final Spreadsheets spreadsheets;
    private final Mappings mappings;
    private final AccountSchemes schemes;
    private final Catalogue catalogue;
    private final Areas areas;

    Ways(Spreadsheets spreadsheets, Mappings mappings, AccountSchemes schemes, Catalogue catalogue, Areas areas) {
        this.spreadsheets = spreadsheets;
        this.mappings = mappings;
        this.schemes = schemes;
        this.catalogue = catalogue;
        this.areas = areas;
    }

    /** The first of what was typed; empty when nothing was. */
    static String typed(Upload upload, String field) {
        return upload.draft().getOrDefault(field, List.of()).stream()
                .findFirst()
                .orElse("");
    }

    Optional<Way> find(Upload upload, Language language) throws IOException {
        if (upload.kind().isAccounts()) {
            return scheme(upload).map(Way.ByScheme::new);
        }
        if (upload.kind().isTable()) {
            return mappings.find(typed(upload, "mapping")).map(stored -> new Way.ByMapping(stored.mapping()));
        }
        return mapping(upload, language).map(Way.ByMapping::new);
    }

    /** The mapping that the draft makes, if it is complete; areas that are recognised by name are named in it. */
    private Optional<Mapping> mapping(Upload upload, Language language) throws IOException {
        boolean readable = upload.layout().filter(it -> it.gaps().isEmpty()).isPresent();
        if (!readable || upload.draft().isEmpty()) {
            return Optional.empty();
        }
        var read = new MappingForm(catalogue, areas, new Fields(upload.draft()), MAPPING.in(language)).read();
        return read instanceof MappingForm.Good good
                ? Optional.of(withNames(upload, good.mapping()))
                : Optional.empty();
    }

    private Mapping withNames(Upload upload, Mapping mapping) throws IOException {
        try {
            var layout = upload.layout().orElseThrow();
            var survey = spreadsheets.open(upload, grid -> new SheetLook(grid, layout).survey());
            return new Draft(survey, spreadsheets.areaNames()).withNames(mapping);
        } catch (TableRefused e) {
            return mapping; // trying it out will say why it cannot be read
        }
    }

    /** The scheme that was chosen, for the data set that was named; the title says whose account it is and when. */
    private Optional<AccountScheme> scheme(Upload upload) {
        Optional<AccountScheme> chosen = schemes.find(typed(upload, "scheme"));
        String dataSet = typed(upload, "dataSet");
        return chosen.filter(it -> !dataSet.isEmpty())
                .map(it -> dataSet.equals(it.code()) ? it : it.as(dataSet, title(it, upload)));
    }

    private Text title(AccountScheme scheme, Upload upload) {
        Text title = scheme.target().title();
        Function<String, String> of = words -> "%s: %s".formatted(words, whose(upload));
        return spreadsheets.account(upload).isEmpty()
                ? title
                : new Text(of.apply(title.da()), of.apply(title.nb()), of.apply(title.en()));
    }

    /** {@code Kongsvinger 2019}; of an extract the year alone. */
    String whose(Upload upload) {
        return spreadsheets
                .account(upload)
                .map(it -> it.region().isEmpty() ? it.year() : name(it) + " " + it.year())
                .orElse("");
    }

    private String name(AccountHead head) {
        LocalDate day = LocalDate.of(Integer.parseInt(head.year()), 1, 1);
        return areas.findByCode("NO-" + head.region(), day)
                .map(area -> areas.nameOf(area, day).nb())
                .orElse(head.region());
    }
}
