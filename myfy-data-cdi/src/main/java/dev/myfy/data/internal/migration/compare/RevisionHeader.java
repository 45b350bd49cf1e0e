package dev.myfy.data.internal.migration.compare;

/**
 * What a revision says about itself.
 *
 * @param number four digits
 * @param message what it does, in a few words
 * @param made when, as text
 * @param database the kind it is for, as text
 * @param provider name and version of what has mapped the entities
 */
public record RevisionHeader(
    String number, String message, String made, String database, String provider) {}
