import type { Texts } from "@concierge/api/resources/observations"

/** The usual reasons of observations, by id. */
export const observationReasons: { readonly [id: string]: Texts } = {
  "1": {
    subject: { es: "Falta información", en: "Something is missing", pt: "Faltam informações" },
    body: {
      es: "Para seguir con la revisión necesitamos algo más de información.",
      en: "We need some more information to go on with the review.",
      pt: "Para continuar a análise precisamos de mais informações."
    }
  },
  "2": {
    subject: {
      es: "El documento no se lee bien",
      en: "The document cannot be read",
      pt: "O documento não está legível"
    },
    body: {
      es: "Adjunte otra vez el documento: entero, con luz y sin reflejos.",
      en: "Attach the document again: the whole of it, well lit and without glare.",
      pt: "Anexe o documento novamente: inteiro, bem iluminado e sem reflexos."
    }
  },
  "3": {
    subject: { es: "El documento está vencido", en: "The document has expired", pt: "O documento está vencido" },
    body: {
      es: "Adjunte un documento de identidad vigente.",
      en: "Attach an identity document that is still valid.",
      pt: "Anexe um documento de identidade válido."
    }
  },
  "4": {
    subject: { es: "Los datos no coinciden", en: "The details do not match", pt: "Os dados não coincidem" },
    body: {
      es: "Lo que declaró difiere de lo que muestran los documentos. Corríjalo o explique la diferencia.",
      en: "What was declared differs from what the documents show. Correct it, or explain the difference.",
      pt: "O que foi declarado difere do que os documentos mostram. Corrija ou explique a diferença."
    }
  },
  "5": {
    subject: { es: "Falta probar el domicilio", en: "Proof of address is missing", pt: "Falta comprovar o endereço" },
    body: {
      es: "Adjunte una factura de un servicio o un resumen bancario de los últimos tres meses con su domicilio.",
      en: "Attach a utility bill or a bank statement of the last three months that shows the address.",
      pt: "Anexe uma conta de serviço ou um extrato bancário dos últimos três meses com o endereço."
    }
  },
  "6": {
    subject: { es: "Origen de los fondos", en: "Where the funds come from", pt: "Origem dos recursos" },
    body: {
      es: "Cuente de dónde provienen los fondos y adjunte algo que lo muestre.",
      en: "Tell where the funds come from, and attach something that shows it.",
      pt: "Explique de onde vêm os recursos e anexe algo que o comprove."
    }
  }
}
