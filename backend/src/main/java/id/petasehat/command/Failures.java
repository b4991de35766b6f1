package id.petasehat.command;

import id.petasehat.indicator.CatalogueException;
import id.petasehat.plan.SolverMissing;
import id.petasehat.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Sentences for failures of the environment: what happened, where, what to do. */
final class Failures {
  private Failures() {}

  /** A sentence for a person, or null when the failure is a mistake of the program. */
  static String explain(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CatalogueException broken) {
        return "Katalog indikator tidak dapat dipakai: " + broken.getMessage();
      }
      if (cause instanceof SolverMissing) {
        return "Pencari pilihan terbaik tidak dapat dijalankan di komputer ini. Ia ada untuk Windows"
            + " dan Linux 64-bit (x64; Linux juga ARM) dan Mac dengan Apple silicon, dan perlu"
            + " sekitar 100 MB ruang di folder sementara.";
      }
      if (cause instanceof BindException) {
        return "Port sudah dipakai program lain. Tutup program itu atau pakai --port dengan angka"
            + " lain.";
      }
      if (cause instanceof NoSuchFileException file) {
        return "Berkas tidak ditemukan: " + file.getFile() + ". Periksa nama dan foldernya.";
      }
      if (cause instanceof AccessDeniedException file) {
        return "Tidak boleh membuka " + file.getFile() + ". Periksa izin berkas atau folder itu.";
      }
      if (cause instanceof FileAlreadyExistsException file) {
        return file.getFile() + " adalah berkas, padahal perlu folder. Sebutkan folder lain.";
      }
      if (cause instanceof FileSystemException file) {
        return "Gagal pada berkas "
            + file.getFile()
            + ": "
            + file.getReason()
            + ". Periksa ruang kosong pada cakram.";
      }
    }
    if (failure instanceof StoreException) {
      return storeFailure(failure);
    }
    return failure instanceof IOException || failure instanceof UncheckedIOException
        ? "Gagal membaca atau menulis berkas: " + failure.getMessage()
        : null;
  }

  private static String storeFailure(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return "Penyimpanan data tidak dapat dipakai ("
        + failure.getMessage()
        + "): "
        + root.getMessage()
        + ". Periksa alamat --db atau folder --data, izinnya, dan ruang kosong pada cakram.";
  }
}
