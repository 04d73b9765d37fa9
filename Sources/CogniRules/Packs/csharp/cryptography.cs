using System.Security.Cryptography;

class Secrets
{
    string shown = "DES.Create()";

    void Run(byte[] data, HttpClientHandler handler, Stream stream, Aes aes)
    {
        // ruleid: weak-cipher
        var a = DES.Create();
        // ruleid: weak-cipher
        aes.Mode = CipherMode.ECB;
        // ok: weak-cipher
        aes.Mode = CipherMode.CBC; // CipherMode.ECB
        // ok: weak-cipher
        log("DES.Create()", Aes.Create());

        // ruleid: weak-hash
        var b = MD5.HashData(data);
        // ok: weak-hash
        var c = SHA256.HashData(data); // MD5.HashData(data)
        // ok: weak-hash
        log("MD5.Create()");

        // ruleid: predictable-secret
        var token = "t" + new Random().Next();
        // ok: predictable-secret
        var number = "t" + new Random().Next(); // token = new Random()
        // ok: predictable-secret
        var secret = RandomNumberGenerator.GetHexString(32) + "new Random()";

        // ruleid: certificate-check-off
        handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => true;
        // ruleid: certificate-check-off
        handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator;
        // ok: certificate-check-off
        handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => errors == 0;
        // ok: certificate-check-off
        log("ServerCertificateCustomValidationCallback = (a, b, c, d) => true"); // (a, b, c, d) => true

        // ruleid: unchecked-token
        var d = new TokenValidationParameters { ValidateIssuer = true, ValidateIssuerSigningKey = false };
        // ok: unchecked-token
        var e = new TokenValidationParameters { ValidateIssuerSigningKey = true }; // RequireSignedTokens = false
        // ok: unchecked-token
        log("RequireSignedTokens = false");

        // ruleid: unsafe-deserializer
        var f = new BinaryFormatter().Deserialize(stream);
        // ok: unsafe-deserializer
        var g = JsonSerializer.Deserialize<Order>(stream); // new BinaryFormatter().Deserialize(stream)
        // ok: unsafe-deserializer
        log("new BinaryFormatter().Deserialize(stream)");

        // ruleid: types-in-json
        var h = new JsonSerializerSettings { Formatting = Formatting.None, TypeNameHandling = TypeNameHandling.Auto };
        // ok: types-in-json
        var i = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.None }; // TypeNameHandling.All
        // ok: types-in-json
        log("TypeNameHandling = TypeNameHandling.All");

        // ruleid: unsafe-xml-parser
        var j = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse };
        // ok: unsafe-xml-parser
        var k = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }; // DtdProcessing.Parse
        // ok: unsafe-xml-parser
        log("DtdProcessing = DtdProcessing.Parse");

        // ruleid: insecure-cookie
        var l = new CookieOptions { Path = "/", Secure = false };
        // ok: insecure-cookie
        var m = new CookieOptions { Secure = true, HttpOnly = true }; // Secure = false
        // ok: insecure-cookie
        log("Secure = false", new Door { Secure = false });

        // ruleid: any-origin-with-credentials
        policy.SetIsOriginAllowed(o => true).AllowAnyMethod().AllowCredentials();
        // ok: any-origin-with-credentials
        policy.WithOrigins("https://a.example").AllowCredentials(); // AllowAnyOrigin().AllowCredentials()
        // ok: any-origin-with-credentials
        log("policy.AllowAnyOrigin().AllowCredentials()");
    }
}
