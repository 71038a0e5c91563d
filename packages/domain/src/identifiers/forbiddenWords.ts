/**
 * Beginnings that no CURP has: if the letters of a name make one of these words, the second becomes an X (BXCA).
 * Source: RENAPO, Instructivo Normativo para la Asignación de la CURP, annex of inconvenient words.
 *
 * @example
 * forbiddenCurps.has("BACA") // => true
 * forbiddenCurps.has("BXCA") // => false
 */
export const forbiddenCurps: ReadonlySet<string> = new Set(
  (
    "BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO GETA GUEI GUEY " +
    "JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO LOKA LOKO MAME MAMO " +
    "MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO PEDA PEDO PENE PIPI PITO POPO PUTA PUTO QULO RATA ROBA ROBE " +
    "ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY"
  ).split(" ")
)

/**
 * Beginnings that no person's RFC has: the fourth letter becomes an X (BUEX). Source: SAT, RFC, annex of inconvenient words.
 *
 * @example
 * forbiddenRfcs.has("BUEY") // => true
 */
export const forbiddenRfcs: ReadonlySet<string> = new Set(
  (
    "BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COJA COJE COJI COJO CULO FETO GUEY JOTO KACA KACO KAGA KAGO KAKA KOGE " +
    "KOJO KULO MAME MAMO MEAR MEAS MEON MION MOCO MULA PEDA PEDO PENE PUTA PUTO QULO RATA RUIN"
  ).split(" ")
)
