package org.maalestok.keyfigures.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.maalestok.keyfigures.formula.Formula;

/** Formulas that lead back to themselves. Walks the parts depth first; each indicator is walked once, so the cost is the sum of all formulas. */
final class Cycles {

    private final Map<String, Formula> formulas;
    private final List<String> path = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private final List<List<String>> found = new ArrayList<>();

    Cycles(Map<String, Formula> formulas) {
        this.formulas = formulas;
    }

    /** Each cycle as its codes in order, the closing one left out; indicators in two cycles may show only one of them. */
    List<List<String>> list() {
        new TreeSet<>(formulas.keySet()).forEach(this::walk);
        return found;
    }

    private void walk(String code) {
        int begun = path.indexOf(code);
        if (begun >= 0) {
            found.add(List.copyOf(path.subList(begun, path.size())));
            return;
        }
        Formula formula = formulas.get(code);
        if (formula == null || done.contains(code)) {
            return;
        }
        path.add(code);
        formula.codes().forEach(this::walk);
        path.removeLast();
        done.add(code);
    }
}
