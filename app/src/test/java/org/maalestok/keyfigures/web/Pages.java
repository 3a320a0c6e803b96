package org.maalestok.keyfigures.web;

import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The controllers of this package on figures in memory, asked as a browser asks. */
final class Pages {

    private Pages() {}

    static MockMvcTester on(KeyFigures figures) {
        Areas areas = new Places();
        var conversion = new DefaultFormattingConversionService();
        conversion.addConverter(String.class, Language.class, (Converter<String, Language>)
                tag -> Language.find(tag).orElseThrow(() -> new NotFound(tag)));
        var catalogue = new CataloguePages(figures, new FacetChoices(figures, areas), new Hits(figures, areas));
        return MockMvcTester.create(MockMvcBuilders.standaloneSetup(
                        new CatalogueController(catalogue),
                        new DataController(figures),
                        new ReleaseController(
                                figures,
                                new ChangeRows(figures, areas),
                                new ChangesFile(figures, areas),
                                java.util.Optional.empty()))
                .setConversionService(conversion)
                .build());
    }
}
