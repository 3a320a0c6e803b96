package org.maalestok.opendata;

/** Why a question to the open data cannot be answered: what clients get as a problem document (RFC 9457). */
public final class Problem extends RuntimeException {

    private static final int MOST = 100;

    private final Kind kind;

    /** What can be wrong; titles are those of the reference server of PxWebApi, which clients may compare with. */
    public enum Kind {
        NO_TABLE(404, "Non-existent table"),
        NO_VARIABLE(400, "Non-existent variable"),
        NO_VALUE(400, "Non-existent value"),
        NO_CODE_LIST(404, "Non-existent codelist"),
        BAD_EXPRESSION(400, "Illegal selection expression"),
        MISSING_SELECTION(400, "Missing selection for mandantory variable"),
        BAD_SELECTION(400, "Illegal selection"),
        BAD_FORMAT(400, "Unsupported output format"),
        BAD_LANGUAGE(400, "Unsupported language"),
        NO_PAGE(404, "Non-existent page"),
        NO_SAVED_QUERY(404, "Saved query not found"),
        BAD_PARAMETER(400, "Illegal parameter"),
        BAD_BODY(400, "Unreadable body"),
        BODY_TOO_LARGE(413, "Body too large"),
        UNPROCESSABLE(422, "Unprocessable question"),
        TOO_MANY_CELLS(403, "Too many cells selected"),
        TOO_MANY_CALLS(429, "Too many calls");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        public String title() {
            return title;
        }
    }

    /** @param detail which value it is, where it stood, and what would do instead */
    public Problem(Kind kind, String detail) {
        super(detail, null, false, false);
        this.kind = kind;
    }

    /** What somebody typed, as far as a sentence has room for it. */
    public static String shortened(String typed) {
        return typed.length() > MOST ? typed.substring(0, MOST) + "…" : typed;
    }

    public Kind kind() {
        return kind;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
