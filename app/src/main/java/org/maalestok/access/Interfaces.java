package org.maalestok.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Where programs ask, and no people: nobody is signed in there, no form is sent, and the answers are the same for everybody. */
public final class Interfaces {

    /** What their addresses begin with. */
    private static final List<String> ROOTS = List.of("/api", "/catalog", "/feeds", "/kolada");

    private Interfaces() {}

    /** Whether this is the address of an interface, in whatever letters: {@code /catalog}, {@code /Catalog.ttl} and {@code /catalog/dataset/no-school}, not {@code /catalogue}. */
    public static boolean contains(String path) {
        return ROOTS.stream()
                .anyMatch(root ->
                        path.regionMatches(true, 0, root, 0, root.length()) && endsOrGoesOn(path, root.length()));
    }

    /** Likewise, as the server has decoded it: whoever writes {@code /%61pi} is at the same place. */
    public static boolean contains(HttpServletRequest request) {
        return contains(request.getServletPath());
    }

    private static boolean endsOrGoesOn(String path, int at) {
        return path.length() == at || path.charAt(at) == '/' || path.charAt(at) == '.';
    }
}
