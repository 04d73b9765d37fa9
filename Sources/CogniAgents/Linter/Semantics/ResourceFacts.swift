import CogniSemantics

/// What a language opens, closes, and lends to functions that give it back.
struct ResourceFacts: Sendable {
    /// Functions and types whose result has to be closed, as they are written.
    let openers: Set<String>
    /// The last parts of the names of `openers`, by label.
    let openingWords: Set<UInt32>
    /// Methods that close their object.
    var closingMethods: Set<String> = []
    /// Functions that close an argument.
    var closingFunctions: Set<String> = []
    /// Functions that only use an argument.
    var borrowers: Set<String> = []

    private init(
        openers: Set<String>, closingMethods: Set<String> = [], closingFunctions: Set<String> = [],
        borrowers: Set<String> = []
    ) {
        self.openers = openers
        openingWords = Set(
            openers.map { name in
                CodeLabel.of(
                    name.utf8.split { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }.last ?? name.utf8[...])
            })
        self.closingMethods = closingMethods
        self.closingFunctions = closingFunctions
        self.borrowers = borrowers
    }

    /// The facts of a language.
    static func of(_ language: String) -> ResourceFacts? {
        switch language {
        case "python": python
        case "javascript", "typescript", "tsx": javaScript
        case "go": go
        case "java": java
        case "csharp": cSharp
        case "c", "cpp": c
        case "php": php
        case "ruby": ruby
        default: nil
        }
    }

    private static let python = ResourceFacts(
        openers: words(
            """
            open io.open codecs.open gzip.open bz2.open lzma.open tarfile.open zipfile.ZipFile ZipFile socket.socket
            socket.create_connection sqlite3.connect os.fdopen os.popen tempfile.NamedTemporaryFile tempfile.TemporaryFile
            NamedTemporaryFile urllib.request.urlopen urlopen os.open psycopg2.connect pymysql.connect
            """), closingMethods: ["close"], closingFunctions: ["os.close"],
        borrowers: words("len print json.load pickle.load yaml.safe_load csv.reader os.read os.write os.fstat"))

    private static let javaScript = ResourceFacts(
        openers: words("fs.openSync openSync fs.promises.open fsPromises.open"), closingMethods: ["close"],
        closingFunctions: words("fs.closeSync closeSync"),
        borrowers: words(
            "fs.readSync fs.writeSync fs.fstatSync fs.fsyncSync readSync writeSync fstatSync fs.readFileSync fs.ftruncateSync"
        ))

    private static let go = ResourceFacts(
        openers: words(
            """
            os.Open os.Create os.OpenFile os.CreateTemp net.Dial net.Listen net.DialTimeout zip.OpenReader gzip.NewReader
            tls.Dial
            """), closingMethods: ["Close"],
        borrowers: words(
            """
            io.ReadAll ioutil.ReadAll io.WriteString fmt.Fprintf fmt.Fprintln fmt.Fprint fmt.Fscan fmt.Fscanf fmt.Fscanln
            """))

    private static let java = ResourceFacts(
        openers: words(
            """
            FileInputStream FileOutputStream FileReader FileWriter RandomAccessFile Socket ServerSocket ZipFile JarFile
            ZipInputStream PrintWriter Files.newInputStream Files.newOutputStream Files.newBufferedReader
            Files.newBufferedWriter DriverManager.getConnection
            """), closingMethods: ["close"])

    private static let cSharp = ResourceFacts(
        openers: words(
            """
            FileStream StreamReader StreamWriter BinaryReader BinaryWriter SqlConnection TcpClient TcpListener File.Open
            File.OpenRead File.OpenWrite File.OpenText File.Create
            """), closingMethods: ["Close", "Dispose", "DisposeAsync", "CloseAsync"])

    private static let c = ResourceFacts(
        openers: words(
            """
            fopen fdopen freopen tmpfile popen opendir fopen64 malloc calloc strdup strndup realpath std::fopen std::malloc
            """),
        closingFunctions: words("fclose pclose closedir free std::fclose std::free"),
        borrowers: words(
            """
            fgets fread fwrite fprintf fputs fputc fgetc getc putc getline fseek ftell rewind feof ferror fileno fflush
            fscanf setvbuf setbuf ungetc clearerr fseeko ftello readdir rewinddir dirfd memcpy memset memmove memcmp strlen
            strcpy strncpy strcat strncat strcmp strncmp strchr strrchr strstr snprintf sprintf printf puts sscanf read
            write recv send strtol strtoul atoi vsnprintf fputws sizeof
            """))

    private static let php = ResourceFacts(
        openers: words("fopen popen fsockopen opendir gzopen tmpfile"),
        closingFunctions: words("fclose pclose closedir gzclose"),
        borrowers: words(
            """
            fgets fread fwrite fputs fgetc feof fseek ftell rewind fflush flock fgetcsv fputcsv ftruncate fstat
            stream_get_contents readdir rewinddir fscanf fpassthru stream_set_timeout gzread gzwrite gzeof is_resource
            """))

    private static let ruby = ResourceFacts(
        openers: words("File.open File.new TCPSocket.new TCPSocket.open TCPServer.new IO.popen Zlib::GzipReader.open"),
        closingMethods: ["close"], borrowers: words("puts p print"))

    private static func words(_ text: String) -> Set<String> {
        Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
    }
}
