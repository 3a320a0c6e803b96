package org.maalestok.keyfigures.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.catalogue.Editor.Edited;
import org.maalestok.keyfigures.catalogue.Editor.Seen;
import org.maalestok.keyfigures.catalogue.Editor.Version;
import org.maalestok.keyfigures.catalogue.Shortcoming;
import org.maalestok.keyfigures.editor.Differences.Difference;
import org.maalestok.ui.Days;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/**
 * What publishing a draft would change.
 *
 * @param errors what is wrong with the form itself, or what happened meanwhile
 * @param why as it was typed
 * @param missing what has to be mended first
 * @param moved said where the definition is another than the one that the draft was begun from; empty otherwise
 * @param effect on the figures, in a sentence; empty where it has none to speak of
 * @param examples of figures that change
 */
record PublishPage(
        Frame frame,
        Texts texts,
        String code,
        String name,
        boolean isNew,
        String saved,
        FormErrors errors,
        String why,
        FormErrors missing,
        String moved,
        List<Difference> differences,
        String effect,
        List<Effect.Example> examples,
        Seen seen) {

    static PublishPage of(
            HttpServletRequest request,
            Desk desk,
            Effects effects,
            Language language,
            Edited edited,
            String why,
            String error) {
        Labels labels = desk.labels(language);
        Texts texts = labels.texts();
        String name = labels.nameOf(edited.code(), edited.fields());
        List<Shortcoming> shortcomings = desk.editor().check(edited.code(), edited.fields());
        @Nullable Version published = edited.published().orElse(null);
        Map<String, String> before = published == null ? Map.of() : published.fields();
        Optional<Effect> effect = effects.of(edited.code(), language);
        FormErrors errors = error.isEmpty() ? FormErrors.NONE : FormErrors.at("why", texts.get(error));
        String title = errors.title(texts.get("publish.title", name), language);
        return new PublishPage(
                desk.frame(request, language, title)
                        .via(name, "/" + language.tag() + "/admin/indicators/" + edited.code()),
                texts,
                edited.code(),
                name,
                published == null,
                saved(edited, texts),
                errors,
                why,
                new ErrorWords(labels).list(edited.code(), shortcomings, EditPage.order(language)),
                moved(edited, published, texts),
                Differences.between(before, edited.fields(), labels, language),
                effect.map(found -> sentence(found, published == null, texts)).orElse(""),
                effect.map(Effect::examples).orElse(List.of()),
                edited.seen());
    }

    private static String saved(Edited edited, Texts texts) {
        return edited.draft()
                .map(draft -> texts.get("edit.draft", draft.by(), Days.andTime(draft.at(), texts.language())))
                .orElse("");
    }

    private static String moved(Edited edited, @Nullable Version published, Texts texts) {
        boolean moved = edited.draft()
                .filter(draft -> published != null && draft.basedOn() != published.number())
                .isPresent();
        return moved ? texts.get("publish.moved") : "";
    }

    private static String sentence(Effect effect, boolean isNew, Texts texts) {
        if (isNew) {
            return texts.count("effect.new", effect.added(), effect.added());
        }
        if (effect.isNone()) {
            return texts.get("effect.none", effect.all());
        }
        return texts.get("effect.some", effect.changed(), effect.added(), effect.lost(), effect.same());
    }

    boolean isReady() {
        return missing.isEmpty() && !differences.isEmpty();
    }

    String href(String more) {
        return frame.href("admin/indicators/" + code + more);
    }
}
