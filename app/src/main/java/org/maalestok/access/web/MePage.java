package org.maalestok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.access.FormLabels;
import org.maalestok.access.Membership;
import org.maalestok.access.MunicipalityNames;
import org.maalestok.access.User;
import org.maalestok.ui.Days;
import org.maalestok.ui.FormErrors;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Step;
import org.maalestok.ui.Texts;

/**
 * A person's own page.
 *
 * @param belongs one line for each thing that they belong to: "Færder, kontaktperson"
 * @param member whether there is a municipality among it, whose figures they may annotate
 * @param kept forms that were not sent, because the session had ended
 * @param changed whether the password has just been changed
 */
record MePage(
        Frame frame,
        Texts texts,
        String name,
        String email,
        List<String> belongs,
        boolean member,
        List<Kept> kept,
        boolean changed,
        FormErrors errors) {

    /** As much as one recognises a text by. */
    private static final int MOST_WORDS = 60;

    /** @param words what the form is recognised by: its page and what it is about, the longest that stood in it, and when it was kept */
    record Kept(String href, String words) {}

    static MePage of(
            HttpServletRequest request,
            Texts texts,
            User user,
            MunicipalityNames names,
            List<KeptForm> forms,
            List<FormLabels> labels,
            boolean changed,
            FormErrors errors) {
        Frame frame = frame(request, texts, errors.title(texts.get("me.title"), texts.language()));
        return new MePage(
                frame,
                texts,
                user.name(),
                user.email(),
                belongs(user, names, texts),
                !user.memberships().isEmpty(),
                forms.stream().map(form -> kept(form, labels, frame, texts)).toList(),
                changed,
                errors);
    }

    /** At the page's own address also when a form came back, whose address cannot be opened in another language. */
    private static Frame frame(HttpServletRequest request, Texts texts, String title) {
        return Frame.of(request, texts.language(), title, Step.NONE).at("me");
    }

    private static Kept kept(KeptForm form, List<FormLabels> labels, Frame frame, Texts texts) {
        Optional<String> title = KeptFormPage.title(form, labels, texts.language());
        Optional<String> typed = KeptFormPage.typed(form, labels, texts.language()).stream()
                .max(Comparator.comparingInt(field -> field.value().length()))
                .map(field -> field.name() + ": " + shortened(field.value()))
                .or(() -> form.files().stream().findFirst());
        String words = Stream.concat(title.stream(), typed.stream()).collect(Collectors.joining(" – "));
        return new Kept(
                frame.href("me/kept/" + form.id()),
                (words.isEmpty() ? texts.get("me.kept.form") : words) + " (" + Days.andTime(form.at(), texts.language())
                        + ")");
    }

    /** Cut between two words. */
    private static String shortened(String typed) {
        String line = typed.strip().replaceAll("\\s+", " ");
        if (line.length() <= MOST_WORDS) {
            return line;
        }
        int space = line.lastIndexOf(' ', MOST_WORDS);
        return line.substring(0, space > 0 ? space : MOST_WORDS) + " …";
    }

    private static List<String> belongs(User user, MunicipalityNames names, Texts texts) {
        var lines = new ArrayList<String>();
        if (user.secretariat()) {
            lines.add(texts.get("me.secretariat"));
        }
        for (Membership membership : user.memberships()) {
            String name = names.findName(membership.municipality())
                    .map(known -> known.in(texts.language()))
                    .orElse(membership.municipality());
            lines.add(name + ", " + texts.get("me.role." + membership.role()));
        }
        return List.copyOf(lines);
    }
}
