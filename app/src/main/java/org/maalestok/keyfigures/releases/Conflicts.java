package org.maalestok.keyfigures.releases;

import java.io.IOException;
import java.sql.SQLException;
import org.maalestok.keyfigures.ImportOutcome;
import org.maalestok.keyfigures.Rejection.Kind;
import org.maalestok.keyfigures.exchange.CheckedFile;
import org.maalestok.keyfigures.exchange.Rejections;
import org.springframework.stereotype.Component;

/** Why a file that is good in itself cannot be taken as things stand. */
@Component
class Conflicts {

    private final JdbcConflicts conflicts;

    Conflicts(JdbcConflicts conflicts) {
        this.conflicts = conflicts;
    }

    /** Figures of the file that another data set has already; with their lines. */
    Rejections of(CheckedFile file, int dataSetId) throws IOException, SQLException {
        var rejections = new Rejections();
        var found = conflicts.find(file.contents(), dataSetId);
        if (!found.first().isEmpty()) {
            var places = file.find(found.first().keySet());
            found.first().forEach((cell, other) -> {
                var place = places.getOrDefault(cell, new CheckedFile.Place(0, cell.toString()));
                rejections.add(Kind.OTHER_DATA_SET, place.line(), place.key(), other);
            });
            rejections.addUnseen(Kind.OTHER_DATA_SET, found.others());
            rejections.clash(found.all());
        }
        return rejections;
    }

    static ImportOutcome changedUnderway() {
        var rejections = new Rejections();
        rejections.add(Kind.FILE_CHANGED, 0, "", "");
        return rejections.outcome();
    }
}
