package id.petasehat.intake.layer;

import id.petasehat.area.Area;
import id.petasehat.area.ProgressListener;
import id.petasehat.intake.Findings;
import id.petasehat.intake.RefusedException;
import id.petasehat.intake.raster.RasterFile;
import id.petasehat.intake.raster.RasterFile.Window;
import id.petasehat.reach.Heights;
import id.petasehat.reach.LandCover;
import id.petasehat.reach.TravelLayer;
import java.nio.file.Path;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/** Cuts what a raster says of districts out of it. */
record RasterParts(
    Path file,
    TravelLayer layer,
    Optional<Legend> legend,
    Findings findings,
    ProgressListener progress) {

  /**
   * The part of a district; empty when nothing is known there.
   *
   * @param box of the district with the margin, degrees
   * @param held whether its cells are kept until they are stored, or else read again from the file
   */
  Optional<DistrictPart> of(RasterFile raster, Area district, Envelope box, boolean held)
      throws RefusedException {
    RasterBlocks blocks = blocks(raster, box);
    tellCoarser(blocks);
    return layer == TravelLayer.LANDCOVER
        ? cover(blocks, findings).map(read -> part(district, box, read, held))
        : heights(blocks, findings).map(read -> part(district, box, read, held));
  }

  private static RasterBlocks blocks(RasterFile raster, Envelope box) {
    Window window = raster.around(box).orElseThrow();
    return RasterBlocks.of(raster, window, box);
  }

  private Optional<LandCover> cover(RasterBlocks blocks, Findings told) throws RefusedException {
    return new LandCoverCells(legend, told).read(blocks, progress);
  }

  private Optional<Heights> heights(RasterBlocks blocks, Findings told) throws RefusedException {
    return new HeightCells(told).read(blocks, progress);
  }

  private DistrictPart part(Area district, Envelope box, LandCover read, boolean held) {
    return new DistrictPart(
        district,
        Coverage.perMille(district, read),
        read.cells().length,
        held
            ? facts -> facts.landCover(read)
            : facts -> {
              try (RasterFile raster = RasterFile.open(file)) {
                // all there is to tell was told at the first reading
                return facts.landCover(cover(blocks(raster, box), new Findings()).orElseThrow());
              }
            });
  }

  private DistrictPart part(Area district, Envelope box, Heights read, boolean held) {
    return new DistrictPart(
        district,
        Coverage.perMille(district, read),
        read.metres().length,
        held
            ? facts -> facts.heights(read)
            : facts -> {
              try (RasterFile raster = RasterFile.open(file)) {
                return facts.heights(heights(blocks(raster, box), new Findings()).orElseThrow());
              }
            });
  }

  private void tellCoarser(RasterBlocks blocks) {
    if (blocks.side() > 1) {
      findings.tell(
          "",
          "raster-coarser",
          "Setiap "
              + blocks.side()
              + " × "
              + blocks.side()
              + " sel digabung menjadi satu; lebih halus tidak menambah ketelitian waktu tempuh.");
    }
  }
}
