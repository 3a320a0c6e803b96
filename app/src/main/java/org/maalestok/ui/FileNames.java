package org.maalestok.ui;

import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** What files that people send are called. */
public final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    /** The name without the folders that some browsers send along; of a name that is too long the end, where its kind stands. Empty when there is none. */
    public static String of(MultipartFile file) {
        String name = Optional.ofNullable(file.getOriginalFilename())
                .orElse("")
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "");
        return name.length() > LONGEST ? name.substring(name.length() - LONGEST) : name;
    }
}
