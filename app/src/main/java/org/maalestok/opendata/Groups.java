package org.maalestok.opendata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.maalestok.keyfigures.Breakdown;
import org.maalestok.keyfigures.Breakdown.Age;
import org.maalestok.keyfigures.Breakdown.Gender;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.opendata.Variable.Elimination;
import org.maalestok.opendata.Variable.Value;
import org.maalestok.ui.Text;

/**
 * The variables between area and contents in a table of indicators that measure the same for different people. Everybody is a value of each, which also stands
 * for the variable when nobody asks for it; nothing is ever added up.
 *
 * @param byGender whether any of them is about one gender
 * @param byAge whether any of them is about some ages
 */
record Groups(boolean byGender, boolean byAge) {

    /** The codes of Statistics Norway's {@code Kjonn}. */
    private static final String BOTH = "0";

    private static final String MALE = "1";
    private static final String FEMALE = "2";
    private static final String ALL_AGES = "TOT";

    private static final Text GENDER = new Text("køn", "kjønn", "gender");
    private static final Text AGE = new Text("alder", "alder", "age");

    static final Groups NONE = new Groups(false, false);

    /** By what the parts of one whole differ. */
    static Groups of(List<Breakdown> parts) {
        return new Groups(
                parts.stream().anyMatch(part -> part.gender().isPresent()),
                parts.stream().anyMatch(part -> part.age().isPresent()));
    }

    /** What the id of a table ends with, before the length of its periods. */
    String suffix() {
        return (byGender ? "-gender" : "") + (byAge ? "-age" : "");
    }

    List<Text> words() {
        var words = new ArrayList<Text>();
        if (byGender) {
            words.add(GENDER);
        }
        if (byAge) {
            words.add(AGE);
        }
        return words;
    }

    /**
     * What is measured, in the order of the indicators.
     *
     * @param indicators those of all families that differ by these groups
     */
    List<Content> contents(Map<String, List<Indicator>> families) {
        var contents = new ArrayList<Content>();
        families.forEach((code, members) -> {
            var byGroup = new HashMap<List<String>, Indicator>();
            members.forEach(member -> byGroup.put(codes(Optional.ofNullable(member.breakdown())), member));
            contents.add(new Content(code, name(members.getFirst()), members, byGroup));
        });
        return contents;
    }

    private static Text name(Indicator first) {
        Text name = first.words().name();
        return first.breakdown() == null ? name : new Text(measure(name.da()), measure(name.nb()), measure(name.en()));
    }

    /** As the catalogue wants it: what is measured, a comma, and the group. */
    private static String measure(String name) {
        int comma = name.lastIndexOf(", ");
        return comma < 0 ? name : name.substring(0, comma);
    }

    private List<String> codes(Optional<Breakdown> group) {
        var codes = new ArrayList<String>();
        if (byGender) {
            codes.add(group.flatMap(Breakdown::gender).map(Groups::code).orElse(BOTH));
        }
        if (byAge) {
            codes.add(group.flatMap(Breakdown::age).map(Groups::code).orElse(ALL_AGES));
        }
        return codes;
    }

    private static String code(Gender gender) {
        return gender == Gender.MALE ? MALE : FEMALE;
    }

    /** Without a plus, which means a blank in addresses. */
    private static String code(Age age) {
        return age.to() == Age.OPEN
                ? age.from() + "plus"
                : age.to() == age.from() ? String.valueOf(age.from()) : age.from() + "-" + age.to();
    }

    /** The variables with the values that any of the contents has. */
    List<Variable> variables(List<Content> contents) {
        var variables = new ArrayList<Variable>();
        if (byGender) {
            variables.add(variable(Variable.GENDER, GENDER, BOTH, genders(), variables.size(), contents));
        }
        if (byAge) {
            variables.add(variable(Variable.AGE, AGE, ALL_AGES, ages(contents), variables.size(), contents));
        }
        return variables;
    }

    /** Everybody may stand for all only where every content is measured for everybody. */
    private static Variable variable(
            String code, Text label, String all, Map<String, Text> labels, int place, List<Content> contents) {
        var used = new TreeSet<String>();
        contents.forEach(content -> content.byGroup().keySet().forEach(groups -> used.add(groups.get(place))));
        var values = labels.entrySet().stream()
                .filter(entry -> used.contains(entry.getKey()))
                .map(entry -> new Value(entry.getKey(), entry.getValue()))
                .toList();
        boolean whole = contents.stream().allMatch(content -> content.byGroup().keySet().stream()
                .anyMatch(groups -> groups.get(place).equals(all)));
        return new Variable(code, label, values, whole ? new Elimination.By(all) : new Elimination.Mandatory());
    }

    private static Map<String, Text> genders() {
        var genders = new LinkedHashMap<String, Text>();
        genders.put(BOTH, new Text("begge køn", "begge kjønn", "both genders"));
        genders.put(MALE, new Text("mænd", "menn", "men"));
        genders.put(FEMALE, new Text("kvinder", "kvinner", "women"));
        return genders;
    }

    /** All ages, then from the youngest. */
    private static Map<String, Text> ages(List<Content> contents) {
        var ages = new TreeSet<Age>();
        for (Content content : contents) {
            for (Indicator indicator : content.indicators()) {
                Optional.ofNullable(indicator.breakdown())
                        .flatMap(Breakdown::age)
                        .ifPresent(ages::add);
            }
        }
        var labels = new LinkedHashMap<String, Text>();
        labels.put(ALL_AGES, new Text("alle aldre", "alle aldre", "all ages"));
        ages.forEach(age -> labels.put(code(age), label(age)));
        return labels;
    }

    private static Text label(Age age) {
        if (age.to() == Age.OPEN) {
            return new Text(
                    "%d år og derover".formatted(age.from()),
                    "%d år og over".formatted(age.from()),
                    "%d years and over".formatted(age.from()));
        }
        String span = age.from() == age.to() ? String.valueOf(age.from()) : age.from() + "–" + age.to();
        return new Text(span + " år", span + " år", span.equals("1") ? "1 year" : span + " years");
    }
}
