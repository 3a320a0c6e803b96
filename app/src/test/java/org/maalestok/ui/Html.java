package org.maalestok.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a page as strictly as a careful author would write it, and says what is wrong. */
public final class Html {

    private static final Set<String> VOID =
            Set.of("meta", "link", "input", "br", "hr", "img", "path", "circle", "rect", "line", "use");
    private static final Pattern TAG = Pattern.compile(
            "<!--.*?-->|<!doctype html>|<(?<close>/)?(?<name>[a-z][a-z0-9]*)(?<attributes>(?:\\s+[a-zA-Z][a-zA-Z0-9-]*(?:=\"[^\"]*\"|='[^']*')?)*)\\s*(?<self>/)?>|(?<stray><)",
            Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<name>[a-zA-Z][a-zA-Z0-9-]*)(?:=\"(?<value>[^\"]*)\"|='[^']*')?");
    private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!#\\d+;|#x[0-9a-fA-F]+;|[a-zA-Z]+;)");

    private final List<String> faults = new ArrayList<>();
    private final ArrayDeque<String> open = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> references = new ArrayList<>();

    private Html() {}

    /** What is wrong: elements that are not closed or closed twice, ids used twice, references to ids that are not there, style attributes. */
    public static List<String> faults(String page) {
        var html = new Html();
        html.read(page);
        return html.faults;
    }

    private void read(String page) {
        Matcher tag = TAG.matcher(page);
        while (tag.find()) {
            if (tag.group("stray") != null) {
                faults.add("A stray < at: " + page.substring(tag.start(), Math.min(page.length(), tag.start() + 60)));
            } else if (tag.group("name") != null) {
                element(tag);
            }
        }
        if (BARE_AMPERSAND.matcher(page).find()) {
            faults.add("An ampersand that is not an entity");
        }
        open.forEach(name -> faults.add("Not closed: " + name));
        references.stream().filter(id -> !ids.contains(id)).forEach(id -> faults.add("No element has the id " + id));
    }

    private void element(Matcher tag) {
        String name = tag.group("name");
        if (tag.group("close") != null) {
            close(name);
            return;
        }
        attributes(name, tag.group("attributes"));
        if (!VOID.contains(name) && tag.group("self") == null) {
            open.push(name);
        }
    }

    private void close(String name) {
        if (!name.equals(open.peek())) {
            faults.add("</%s> closes <%s>".formatted(name, open.peek()));
        }
        if (!open.isEmpty()) {
            open.pop();
        }
    }

    private void attributes(String element, String text) {
        var names = new HashSet<String>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            String name = attribute.group("name");
            String value = String.valueOf(attribute.group("value"));
            if (!names.add(name)) {
                faults.add("<%s> has %s twice".formatted(element, name));
            }
            switch (name) {
                case "id" -> id(value);
                case "style" -> faults.add("<%s> has a style attribute".formatted(element));
                case "for", "aria-labelledby", "aria-describedby" -> references.addAll(List.of(value.split(" ")));
                default -> {}
            }
        }
    }

    private void id(String id) {
        if (!ids.add(id)) {
            faults.add("Two elements have the id " + id);
        }
    }
}
