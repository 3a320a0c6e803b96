package org.maalestok.keyfigures.catalogue;

/** A service as file and table hold it. */
record ServiceRow(String code, String groupCode, int position, String nameNb, String nameDa, String nameEn) {

    /** A heading over services. */
    record GroupRow(String code, int position, String nameNb, String nameDa, String nameEn) {}
}
