package org.maalestok.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.OwnChoice;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Frame;
import org.maalestok.ui.JteView;
import org.maalestok.ui.Language;
import org.maalestok.ui.NotFound;
import org.maalestok.ui.Step;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /{lang}/municipality/{code}/peers}: pick a group, or tick municipalities; leads back with the choice in the address. */
@Controller
class PeersController {

    private final Areas areas;
    private final PeersPages pages;
    private final LikenessMaker likeness;
    private final Looks looks;

    PeersController(Areas areas, PeersPages pages, LikenessMaker likeness, Looks looks) {
        this.likeness = likeness;
        this.areas = areas;
        this.pages = pages;
        this.looks = looks;
    }

    /** Everybody by how much they are like the municipality, as the group of similar ones in the address ranks them. */
    @GetMapping("/{language}/municipality/{code}/peers.csv")
    void csv(
            @PathVariable Language language,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String peers,
            @RequestParam(required = false) @Nullable Integer release,
            HttpServletResponse response)
            throws IOException {
        Area own = Named.municipality(areas, code);
        var ranked = likeness.ranked(own, looks.of(language, peers, release))
                .orElseThrow(() -> new NotFound("similar municipalities " + peers));
        new LikenessFile(own, ranked, language).file().csv(response);
    }

    /**
     * @param with ticked municipalities, when the form was sent
     * @param name what the reader calls them
     * @param parameters all of them: the weights of similarity have names that the model gives
     * @param choose present when the form was sent, so that sending it empty can be told from opening the page
     */
    @GetMapping("/{language}/municipality/{code}/peers")
    View peers(
            @PathVariable Language language,
            @PathVariable String code,
            WayBack back,
            @RequestParam(required = false) @Nullable String peers,
            @RequestParam(required = false) @Nullable Integer release,
            @RequestParam(required = false) @Nullable List<String> with,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String choose,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        Area own = Named.municipality(areas, code);
        var look = looks.of(language, peers, release);
        List<String> ticked = with == null ? List.of() : with;
        if (choose != null && !ticked.isEmpty() && ticked.size() <= OwnChoice.MOST) {
            return new RedirectView(back.to(own, new Look(language, new OwnChoice(name, ticked).key(), release))
                    .toString());
        }
        var texts = MunicipalityPages.TEXTS.in(language);
        Frame frame =
                Frame.of(request, language, texts.get("peers.title", own.name().in(language)), Step.COMPARE);
        String problem = choose == null
                ? null
                : ticked.isEmpty()
                        ? texts.get("peers.noneTicked")
                        : texts.get("peers.tooMany", ticked.size(), OwnChoice.MOST);
        return new JteView(
                "comparison/web/peers.jte",
                pages.page(frame, own, back, look, parameters, new OwnChoice(name, ticked), problem));
    }
}
