package id.petasehat.tile;

import id.petasehat.area.Level;

/**
 * Zooms that are cut from the areas of one level, block by block: a block is all that lies under
 * one tile of the first zoom. So a country needs no more memory than its fullest block.
 *
 * @param source the level of the smallest areas drawn; the larger ones are unions of their faces
 */
public record TileBand(Level source, int firstZoom, int lastZoom) {}
