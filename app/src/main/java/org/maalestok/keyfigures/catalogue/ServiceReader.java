package org.maalestok.keyfigures.catalogue;

import java.util.List;
import java.util.regex.Pattern;
import org.maalestok.keyfigures.catalogue.Draft.Placed;
import org.maalestok.keyfigures.catalogue.ServiceRow.GroupRow;

/** One entry of {@code services.yaml}. */
final class ServiceReader {

    static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    private ServiceReader() {}

    static Placed<GroupRow> group(YamlFields written, int position) {
        String code = code(written);
        YamlFields fields = written.about(code);
        fields.onlyKnow(List.of("code", "nb", "da", "en"));
        var row = new GroupRow(code, position, fields.text("nb"), fields.text("da"), fields.text("en"));
        return new Placed<>(row, fields.place());
    }

    static Placed<ServiceRow> service(YamlFields written, int position) {
        String code = code(written);
        YamlFields fields = written.about(code);
        fields.onlyKnow(List.of("code", "group", "nb", "da", "en"));
        var row = new ServiceRow(
                code, fields.text("group"), position, fields.text("nb"), fields.text("da"), fields.text("en"));
        return new Placed<>(row, fields.place());
    }

    private static String code(YamlFields written) {
        return written.text("code", CODE, FaultKind.SERVICE_CODE);
    }
}
